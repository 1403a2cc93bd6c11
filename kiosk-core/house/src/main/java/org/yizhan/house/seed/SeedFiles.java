package org.yizhan.house.seed;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The sample county's files: JSON with sorted texts and `\n`, so that the same content has the same bytes.
final class SeedFiles {
    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final DefaultPrettyPrinter LAYOUT =
            new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

    private SeedFiles() {}

    /// The code of the center that the sample is about.
    static String center() throws IOException {
        String center = read("sample.json").path("center").asText();
        if (!center.matches("\\d{12}")) {
            throw new IOException("the center of sample.json has 12 digits, not: " + center);
        }
        return center;
    }

    static JsonNode read(String name) throws IOException {
        try (InputStream in = SeedFiles.class.getResourceAsStream("/yizhan/seed/" + name)) {
            if (in == null) {
                throw new FileNotFoundException("no " + name + " in the assets");
            }
            return JSON.readTree(in);
        }
    }

    static void write(Path file, Object content) throws IOException {
        Files.writeString(file, JSON.writer(LAYOUT).writeValueAsString(content) + "\n", StandardCharsets.UTF_8);
    }
}
