package org.yizhan.core.figures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// A workbook with a sheet for each table. Texts are cells of type text, which nothing evaluates; they are made
/// harmless all the same, for whoever saves the sheet as something else.
final class XlsxExport {
    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int FIRST_COLUMN_WIDTH = 28;
    private static final int COLUMN_WIDTH = 16;

    private XlsxExport() {}

    static byte[] of(List<ExportTable> tables) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Yizhan", "1.0")) {
            for (ExportTable table : tables) {
                write(book.newWorksheet(table.name()), table);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, ExportTable table) {
        for (int column = 0; column < table.head().size(); column++) {
            sheet.width(column, column == 0 ? FIRST_COLUMN_WIDTH : COLUMN_WIDTH);
            sheet.value(0, column, CellText.harmless(table.head().get(column)));
            sheet.style(0, column).bold().wrapText(true).set();
        }
        sheet.freezePane(1, 1);
        for (int row = 0; row < table.rows().size(); row++) {
            write(sheet, row + 1, table.rows().get(row));
        }
    }

    private static void write(Worksheet sheet, int row, List<@Nullable Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case String text -> sheet.value(row, column, CellText.harmless(text));
                case Number number -> sheet.value(row, column, number);
                case null, default -> {}
            }
        }
    }
}
