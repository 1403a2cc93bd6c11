package org.yizhan.core.figures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yizhan.contract.Ids;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Store;

/// The files, opened by programs that know their formats. A county has named a line so that a table program would run
/// it.
@QuarkusTest
@WithTestResource(value = TestCore.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ExportTest {
    private static final String EVIL = "=HYPERLINK(\"http://203.0.113.9\",\"+1\")";
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    @Inject
    Store store;

    @Inject
    Json json;

    @Inject
    CoreClock clock;

    @BeforeEach
    void somebody_comes() {
        TestCore.behind(
                store,
                tx -> tx.handle()
                        .execute(
                                "UPDATE queue_service SET name = ? WHERE id = 'social'",
                                json.text(LocalizedText.of(EVIL, "@evil"))));
        TestCore.kiosk()
                .body(new Queue.TicketRequest(Ids.next(), "social", "zh-CN"))
                .post("/api/queue/tickets")
                .then()
                .statusCode(201);
        TestCore.duty()
                .body(Map.of("id", Ids.next()))
                .post("/api/queue/desks/1/next")
                .then()
                .statusCode(200);
    }

    @Test
    void excel_in_chinese_reads_the_csv_and_runs_nothing_of_it() throws IOException {
        byte[] file = download("csv", "zh-CN");
        assertArrayEquals(BYTE_ORDER_MARK, Arrays.copyOf(file, 3));
        try (CSVParser parser =
                CSVParser.parse(new String(file, 3, file.length - 3, StandardCharsets.UTF_8), CSVFormat.EXCEL)) {
            List<CSVRecord> rows = parser.getRecords();
            assertTrue(
                    rows.stream()
                            .anyMatch(row ->
                                    row.get(0).equals("按事项") && row.get(1).equals("'" + EVIL)),
                    rows.toString());
            rows.stream().flatMap(CSVRecord::stream).forEach(ExportTest::assertHarmless);
            assertEquals("来的人", rows.getFirst().get(2));
            assertTrue(Integer.parseInt(rows.get(1).get(2)) > 0);
        }
    }

    @Test
    void the_workbook_has_a_sheet_for_each_table_and_no_formula() throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(download("xlsx", "en")))) {
            List<Sheet> sheets = book.getSheets().toList();
            assertEquals(
                    List.of("Total", "By day", "By hour", "By service", "By desk", "How they ended", "Forecasts"),
                    sheets.stream().map(Sheet::getName).toList());
            List<Cell> cells = sheets.stream().flatMap(ExportTest::cells).toList();
            assertFalse(cells.stream().anyMatch(cell -> cell.getType() == CellType.FORMULA));
            assertTrue(cells.stream().anyMatch(cell -> "'@evil".equals(cell.getRawValue())));
            cells.stream()
                    .filter(cell -> cell.getType() == CellType.STRING)
                    .forEach(cell -> assertHarmless(cell.asString()));
            assertTrue(cells(sheets.getFirst()).anyMatch(cell -> cell.getType() == CellType.NUMBER));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x"})
    void what_begins_like_a_formula_is_made_a_text(String text) {
        assertEquals("'" + text, CellText.harmless(text));
    }

    @ParameterizedTest
    @CsvSource({"社保养老", "2026-11-01", "3 号窗口", "''"})
    void everything_else_stays_as_it_is(String text) {
        assertEquals(text, CellText.harmless(text));
    }

    @Test
    void a_file_is_named_after_its_days() {
        LocalDate today = clock.local().toLocalDate();
        String named = request("csv", "en").extract().header("Content-Disposition");
        assertEquals("attachment; filename=\"figures_" + today.minusDays(6) + "_" + today + ".csv\"", named);
    }

    @Test
    void another_language_is_refused() {
        TestCore.duty()
                .get("/api/figures/csv?from=2026-01-01&until=2026-01-01&language=fr")
                .then()
                .statusCode(400);
    }

    private byte[] download(String format, String language) {
        return request(format, language).extract().asByteArray();
    }

    private ValidatableResponse request(String format, String language) {
        LocalDate today = clock.local().toLocalDate();
        return TestCore.duty()
                .queryParam("from", today.minusDays(6).toString())
                .queryParam("until", today.toString())
                .queryParam("language", language)
                .get("/api/figures/" + format)
                .then()
                .statusCode(200);
    }

    private static Stream<Cell> cells(Sheet sheet) {
        try {
            return sheet.read().stream().flatMap(row -> row.stream()).filter(cell -> cell != null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertHarmless(String cell) {
        assertEquals(cell, CellText.harmless(cell));
    }
}
