package org.yizhan.house.county;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.yizhan.house.place.DirectoryTree;
import org.yizhan.house.place.Refusal;
import org.yizhan.house.process.Probe;
import org.yizhan.house.process.Spec;

/// The sample county's PostgreSQL: real, kept in the house's data directory, reachable on loopback alone.
public final class Postgres {
    private static final String SUPERUSER = "postgres";
    private static final String COUNTY = "county";

    private final PostgresBinaries binaries;
    private final Path data;
    private final int port;

    private Postgres(PostgresBinaries binaries, Path data, int port) {
        this.binaries = binaries;
        this.data = data;
        this.port = port;
    }

    /// Prepares the programs and, the first time, an empty cluster.
    public static Postgres prepare(Path dir, int port) {
        var postgres = new Postgres(PostgresBinaries.in(dir.resolve("programs")), dir.resolve("data"), port);
        if (Files.notExists(postgres.data)) {
            postgres.initialize(dir);
        }
        return postgres;
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + COUNTY;
    }

    public Spec spec() {
        return new Spec(
                SUPERUSER,
                crashes -> asOtherThanRoot(
                        binaries.postgres(),
                        "-D",
                        data.toString(),
                        "-p",
                        Integer.toString(port),
                        "-h",
                        "127.0.0.1",
                        "-k",
                        "",
                        "-c",
                        "shared_buffers=32MB",
                        "-c",
                        "max_connections=40"),
                Map.of(),
                Probe.port(port),
                Duration.ofSeconds(60),
                Duration.ofSeconds(10),
                Spec.Stop.INTERRUPT,
                Spec.USUAL_PATIENCE);
    }

    /// Makes the county's role and database unless they are there. PostgreSQL has to run.
    public void createDatabase() {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        try (var connection = connect(url);
                var statement = connection.createStatement()) {
            try (var role = statement.executeQuery("SELECT 1 FROM pg_roles WHERE rolname = 'county'")) {
                if (!role.next()) {
                    statement.execute("CREATE ROLE county LOGIN PASSWORD 'county'");
                }
            }
            try (var database = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = 'county'")) {
                if (!database.next()) {
                    statement.execute("CREATE DATABASE county OWNER county");
                }
            }
        } catch (SQLException e) {
            throw new Refusal(Refusal.NOT_STARTED, "cannot prepare the county's database: " + e.getMessage());
        }
    }

    // The port opens a moment before recovery is done; until then PostgreSQL answers 57P03.
    private java.sql.Connection connect(String url) throws SQLException {
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            try {
                return DriverManager.getConnection(url, SUPERUSER, SUPERUSER);
            } catch (SQLException notYet) {
                if (!"57P03".equals(notYet.getSQLState()) || System.nanoTime() > until) {
                    throw notYet;
                }
                java.util.concurrent.locks.LockSupport.parkNanos(
                        Duration.ofMillis(100).toNanos());
            }
        }
    }

    private void initialize(Path dir) {
        Path part = dir.resolve("data.part");
        Path password = dir.resolve("password");
        try {
            DirectoryTree.remove(part);
            Files.writeString(password, SUPERUSER);
            var process = new ProcessBuilder(asOtherThanRoot(
                            binaries.initdb(),
                            "-D",
                            part.toString(),
                            "-U",
                            SUPERUSER,
                            "-A",
                            "scram-sha-256",
                            "--pwfile",
                            password.toString(),
                            "-E",
                            "UTF8",
                            "--no-locale"))
                    .redirectErrorStream(true)
                    .redirectOutput(dir.resolve("initdb.log").toFile())
                    .start();
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new Refusal(
                        Refusal.NOT_STARTED,
                        "PostgreSQL could not make its data directory, see " + dir.resolve("initdb.log"));
            }
            Files.delete(password);
            Files.move(part, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Refusal(Refusal.NOT_STARTED, "PostgreSQL could not make its data directory: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Refusal.NOT_STARTED, "interrupted while PostgreSQL made its data directory");
        }
    }

    // PostgreSQL refuses to be root. In a user namespace without a mapping root is nobody to itself, while its files
    // stay its own.
    private static List<String> asOtherThanRoot(String... command) {
        var all = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            all.addAll(List.of("unshare", "-U"));
        }
        all.addAll(List.of(command));
        return all;
    }
}
