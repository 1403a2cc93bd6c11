package org.yizhan.house.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.zip.ZipFile;
import org.yizhan.house.place.Built;
import org.yizhan.house.place.Json;

/// The bare loop as a process, on a copy of a core's database and with the core's own PRAGMAs.
final class BareProcess implements AutoCloseable {
    private final Process process;
    private final Writer orders;
    private final BufferedReader slices;

    private BareProcess(Process process) {
        this.process = process;
        this.orders = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        this.slices = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /// @param database  the core's, in which a ticket was issued, called and finished already
    /// @param copy      where the loop's own is put
    static BareProcess start(Built built, Path database, Path copy) throws IOException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var statement = connection.createStatement()) {
            statement.execute("VACUUM INTO '" + copy + "'");
        } catch (SQLException e) {
            throw new IOException("the core's database could not be copied: " + e.getMessage(), e);
        }
        var process = new ProcessBuilder(
                        Built.java(),
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareLoop.class.getName(),
                        "jdbc:sqlite:" + copy + "?" + pragmas(built))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new BareProcess(process);
    }

    /// How the core opens its database, as it is written in the core that was built.
    static String pragmas(Built built) throws IOException {
        try (var jar = new ZipFile(built.core());
                InputStream file = jar.getInputStream(jar.getEntry("application.properties"))) {
            var properties = new Properties();
            properties.load(file);
            String url = properties.getProperty("quarkus.datasource.jdbc.url");
            return url.substring(url.indexOf('?') + 1);
        }
    }

    /// One ticket or call a commit.
    BareLoop.Slice single(Duration length, int waiting) throws IOException {
        return run(new BareLoop.Order(length.toMillis(), 0, 0, waiting));
    }

    /// So many tickets and as many calls a commit.
    BareLoop.Slice batched(Duration length, int batch, int waiting) throws IOException {
        return run(new BareLoop.Order(length.toMillis(), batch, 0, waiting));
    }

    /// One ticket or call a commit, with a pause after each: to see beside something else whether the disk writes.
    BareLoop.Slice beside(Duration length, Duration pause) throws IOException {
        return run(new BareLoop.Order(length.toMillis(), 0, pause.toMillis(), 1));
    }

    private BareLoop.Slice run(BareLoop.Order order) throws IOException {
        orders.write(Json.MAPPER.writeValueAsString(order) + "\n");
        orders.flush();
        String line = slices.readLine();
        if (line == null) {
            throw new IOException("the bare loop ended");
        }
        return Json.MAPPER.readValue(line, BareLoop.Slice.class);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
