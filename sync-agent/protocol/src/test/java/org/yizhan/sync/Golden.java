package org.yizhan.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/// The checked-in vectors. A document that no longer matches is left in `target/vectors`, to be looked at; it
/// replaces the checked-in one only by hand, for that changes what every center and county agree on.
final class Golden {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path MODULE = Path.of(System.getProperty("yizhan.root"), "sync-agent", "protocol");

    private Golden() {}

    static JsonNode read(String name) throws IOException {
        return JSON.readTree(Files.readString(MODULE.resolve("vectors").resolve(name)));
    }

    static void assertReproduces(String name, JsonNode made) throws IOException {
        String text = text(made);
        Path actual = MODULE.resolve("target").resolve("vectors").resolve(name);
        Files.createDirectories(actual.getParent());
        Files.writeString(actual, text);
        assertEquals(Files.readString(MODULE.resolve("vectors").resolve(name)), text, "made: " + actual);
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static byte[] bytes(JsonNode node) {
        return HexFormat.of().parseHex(node.asText());
    }

    private static String text(JsonNode made) throws JsonProcessingException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        return JSON.writer(printer).writeValueAsString(made) + "\n";
    }
}
