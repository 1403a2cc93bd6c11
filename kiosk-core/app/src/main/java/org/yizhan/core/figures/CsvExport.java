package org.yizhan.core.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/// All tables of a report below one another, each row with its table's name. In UTF-8 with a byte order mark, without
/// which Excel in Chinese reads GBK.
final class CsvExport {
    static final String TYPE = "text/csv;charset=UTF-8";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvExport() {}

    static byte[] of(List<ExportTable> tables) {
        var text = new StringBuilder().append(BYTE_ORDER_MARK);
        try (var printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            for (ExportTable table : tables) {
                print(printer, table);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void print(CSVPrinter printer, ExportTable table) throws IOException {
        printer.printRecord(cells(table.name(), table.head()));
        for (List<@Nullable Object> row : table.rows()) {
            printer.printRecord(cells(table.name(), row));
        }
        printer.println();
    }

    private static List<@Nullable Object> cells(String table, List<? extends @Nullable Object> row) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(CellText.harmless(table));
        row.forEach(cell -> cells.add(cell instanceof String text ? CellText.harmless(text) : cell));
        return cells;
    }
}
