package org.yizhan.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The schema as Flyway alone makes it. What releases before this one left behind is opened in tests of its own.
class MigrationTest {
    @TempDir
    Path folder;

    @Test
    void from_empty_every_migration_applies_once_and_the_file_is_whole() {
        String url = "jdbc:sqlite:" + folder.resolve("center.db");
        Flyway flyway = Flyway.configure().dataSource(url, null, null).load();
        int applied = flyway.migrate().migrationsExecuted;
        assertTrue(applied >= 3, applied + " migrations");
        assertEquals(0, flyway.migrate().migrationsExecuted);
        flyway.validate();
        Jdbi.create(url).useHandle(handle -> {
            assertEquals(
                    "ok",
                    handle.select("PRAGMA integrity_check").mapTo(String.class).one());
            assertEquals(
                    List.of(),
                    handle.select("PRAGMA foreign_key_check").mapToMap().list());
        });
    }

    @Test
    void answers_that_named_a_person_become_what_they_were_about() {
        String url = "jdbc:sqlite:" + folder.resolve("answers.db");
        Flyway.configure().dataSource(url, null, null).target("17").load().migrate();
        Jdbi center = Jdbi.create(url);
        Map.of(
                        "booking", "{\"id\":\"b\",\"shortCode\":\"1\",\"maskedName\":\"李＊国\"}",
                        "arrival",
                                "{\"booking\":{\"id\":\"b\",\"maskedName\":\"李＊国\"},\"ticket\":{\"id\":\"t\"},\"welcome\":\"LATE\"}",
                        "greeting", "{\"greeting\":{\"signInId\":\"s\",\"member\":\"李＊国\",\"again\":true}}",
                        "refusal", "{\"refusal\":\"FORGED\"}",
                        "visit", "{\"missing\":null,\"selfDeclared\":false,\"errands\":[{\"principal\":\"李＊国\"}]}",
                        "ticket", "{\"id\":\"t\",\"number\":\"A001\"}",
                        "plain", "true")
                .forEach((key, answer) -> center.useHandle(handle ->
                        handle.execute("INSERT INTO idempotency VALUES ('kiosk-1', ?, x'00', ?, 0)", key, answer)));
        Flyway.configure().dataSource(url, null, null).load().migrate();
        Map<String, String> kept = center.withHandle(handle -> handle
                .select("SELECT key, answer FROM idempotency")
                .map((row, ctx) -> Map.entry(row.getString(1), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        assertEquals(
                Map.of(
                        "booking", "\"b\"",
                        "arrival", "{\"booking\":\"b\",\"ticket\":\"t\",\"welcome\":\"LATE\"}",
                        "greeting", "{\"signIn\":\"s\",\"again\":true}",
                        "refusal", "{\"refusal\":\"FORGED\"}",
                        "ticket", "{\"id\":\"t\",\"number\":\"A001\"}",
                        "plain", "true"),
                kept);
    }

    @Test
    void every_table_says_its_types_strictly() {
        String url = "jdbc:sqlite:" + folder.resolve("strict.db");
        Flyway.configure().dataSource(url, null, null).load().migrate();
        List<String> loose = Jdbi.create(url)
                .withHandle(handle -> handle.select(
                                "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 "
                                        + "AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'flyway_%'")
                        .mapTo(String.class)
                        .list());
        assertEquals(List.of(), loose);
    }
}
