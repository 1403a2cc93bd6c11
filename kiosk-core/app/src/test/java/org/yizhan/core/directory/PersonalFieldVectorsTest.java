package org.yizhan.core.directory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The core's sealed fields against the vectors that the county opens.
class PersonalFieldVectorsTest {
    private static JsonNode vectors = new ObjectMapper().createObjectNode();

    @BeforeAll
    static void read() throws IOException {
        Path root = Path.of(System.getProperty("yizhan.root", ""));
        vectors = new ObjectMapper()
                .readTree(
                        root.resolve("sync-agent/protocol/vectors/journal.json").toFile())
                .path("personalFields");
    }

    @Test
    void a_field_sealed_elsewhere_is_opened() {
        assertTrue(vectors.path("fields").size() > 1);
        for (JsonNode field : vectors.path("fields")) {
            String opened = key().open(
                            person(),
                            field.path("field").asText(),
                            field.path("sealed").asText());
            assertEquals(field.path("plain").asText(), opened);
        }
    }

    @Test
    void a_field_is_bound_to_its_person_and_its_name() {
        JsonNode field = vectors.path("fields").get(0);
        String sealed = field.path("sealed").asText();
        assertThrows(IllegalStateException.class, () -> key().open(person(), "phone", sealed));
        assertThrows(IllegalStateException.class, () -> key().open(new UUID(1, 2), "name", sealed));
        assertThrows(IllegalArgumentException.class, () -> key().open(person(), "name", sealed.substring(3)));
    }

    @Test
    void the_same_text_is_never_sealed_the_same() {
        String sealed = key().seal(person(), "name", "李小明");
        assertEquals("李小明", key().open(person(), "name", sealed));
        assertNotEquals(sealed, key().seal(person(), "name", "李小明"));
    }

    @Test
    void a_key_wrapped_elsewhere_is_unwrapped_with_the_center_key(@TempDir Path data) throws IOException {
        Path file = data.resolve("keys").resolve("center.key");
        Files.createDirectories(data.resolve("keys"));
        Files.write(file, bytes("centerKey"));
        byte[] wrapped = Base64.getUrlDecoder().decode(vectors.path("wrapped").asText());
        assertArrayEquals(
                bytes("personKey"),
                new CenterKey(data, new Papers(Optional.empty(), new ObjectMapper()))
                        .unwrap(person(), wrapped)
                        .bytes());
    }

    private static PersonKey key() {
        return new PersonKey(bytes("personKey"));
    }

    private static UUID person() {
        return UUID.fromString(vectors.path("personId").asText());
    }

    private static byte[] bytes(String field) {
        return HexFormat.of().parseHex(vectors.path(field).asText());
    }
}
