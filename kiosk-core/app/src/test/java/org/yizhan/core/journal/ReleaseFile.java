package org.yizhan.core.journal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Json;

/// Writes the database that this version leaves behind, for the versions after it. Not a test of every build: it
/// runs once per release, by `-Dtest=ReleaseFile`, and what it wrote is checked in with a test like
/// [FromRelease010Test].
@QuarkusTest
@TestProfile(ReleaseFile.Alone.class)
@WithTestResource(TestCore.class)
class ReleaseFile {
    private static final long SMALL = 500 * 1024;

    public static class Alone implements QuarkusTestProfile {}

    @Inject
    @ConfigProperty(name = "quarkus.application.version")
    String version;

    @Inject
    ObjectMapper mapper;

    @Inject
    Json json;

    @Inject
    CoreClock clock;

    @Test
    void a_morning_at_the_center_is_kept() throws IOException, SQLException {
        CenterLife.Facts facts = CenterLife.lived(clock, json);
        Path release = TestCore.releases().resolve(version);
        Files.createDirectories(release.resolve("keys"));
        Path vacuumed = TestCore.data().resolve("vacuumed.db");
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + TestCore.data().resolve("center.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("VACUUM INTO '" + vacuumed + "'");
        }
        Path file = release.resolve("center.db.gz");
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
            Files.copy(vacuumed, packed);
        }
        Path key = Path.of("keys", "center.key");
        Files.copy(TestCore.data().resolve(key), release.resolve(key), StandardCopyOption.REPLACE_EXISTING);
        mapper.writerWithDefaultPrettyPrinter()
                .writeValue(release.resolve("facts.json").toFile(), facts);
        assertTrue(Files.size(file) < SMALL, Files.size(file) + " bytes");
    }
}
