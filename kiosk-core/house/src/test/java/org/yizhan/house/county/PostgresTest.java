package org.yizhan.house.county;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.house.Await;
import org.yizhan.house.place.Ports;
import org.yizhan.house.process.Child;
import org.yizhan.house.process.Supervisor;

class PostgresTest {
    @TempDir
    Path dir;

    private final int port = Ports.anyFree().postgres();

    @Test
    void data_outlive_a_clean_stop_and_a_kill() throws Exception {
        try (var supervisor = supervisor()) {
            Postgres postgres = start(supervisor);
            postgres.createDatabase();
            postgres.createDatabase();
            execute(postgres, "CREATE TABLE kept (name text)");
            execute(postgres, "INSERT INTO kept VALUES ('one')");
        }
        try (var supervisor = supervisor()) {
            Postgres postgres = start(supervisor);
            execute(postgres, "INSERT INTO kept VALUES ('two')");

            Child database = supervisor.children().getFirst();
            long killed = database.pid();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            Await.until("PostgreSQL is back", () -> database.isUp() && database.pid() != killed);

            Await.until("both rows are there", () -> count(postgres) == 2);
        }
    }

    private Postgres start(Supervisor supervisor) throws InterruptedException {
        Postgres postgres = Postgres.prepare(dir.resolve("pg"), port);
        assertTrue(supervisor.start(postgres.spec()).awaitUp(Duration.ofSeconds(60)));
        return postgres;
    }

    private Supervisor supervisor() throws Exception {
        Files.createDirectories(dir.resolve("pids"));
        return new Supervisor(dir.resolve("pids"), dir, Child.Events.NONE);
    }

    private static void execute(Postgres postgres, String sql) throws SQLException {
        try (Connection county = county(postgres);
                var statement = county.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(Postgres postgres) throws SQLException {
        try (Connection county = county(postgres);
                var statement = county.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM kept")) {
            assertTrue(rows.next());
            return rows.getInt(1);
        }
    }

    // The county is no superuser: what it does here it can do for real.
    private static Connection county(Postgres postgres) throws SQLException {
        Connection connection = DriverManager.getConnection(postgres.jdbcUrl(), "county", "county");
        assertEquals("county", connection.getMetaData().getUserName());
        return connection;
    }
}
