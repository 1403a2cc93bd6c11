package org.yizhan.county.seed;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.yizhan.county.platform.Json;

/// The sample county as the assets carry it. Days in it count from the first start, so it never expires.
///
public record Seed(JsonNode directory, JsonNode notices, JsonNode people, String sampleCenter, LocalDate firstStart) {
    private static final String FOLDER = "/yizhan/seed/";

    /// @throws IllegalStateException a file is missing or is no JSON; it says which
    static Seed read(LocalDate firstStart) {
        return new Seed(
                tree("directory.json"),
                tree("notices.json"),
                tree("people.json"),
                tree("sample.json").required("center").textValue(),
                firstStart);
    }

    /// The first edition of every county, as text: it is passed on as it is.
    public static String catalogue() {
        return new String(bytes("catalogue.json"), StandardCharsets.UTF_8);
    }

    private static JsonNode tree(String name) {
        try {
            return Json.tree(bytes(name));
        } catch (IOException e) {
            throw new IllegalStateException("the seed file " + name + " is no JSON", e);
        }
    }

    private static byte[] bytes(String name) {
        try (InputStream file = Seed.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("the seed file " + name + " is missing");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("the seed file " + name + " cannot be read", e);
        }
    }
}
