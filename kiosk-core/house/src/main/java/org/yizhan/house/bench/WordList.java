package org.yizhan.house.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yizhan.contract.LocalizedText;
import org.yizhan.house.place.Json;

/// Words the public types: of everyday reports, and of the catalogue as its items and groups are called.
final class WordList {
    private static final int OF_CATALOGUE = 100;
    private static final int LONGEST = 8;

    private WordList() {}

    static List<String> everyday() throws IOException {
        try (InputStream stream = WordList.class.getResourceAsStream("everyday-words.txt")) {
            if (stream == null) {
                throw new IOException("no everyday-words.txt");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .toList();
        }
    }

    /// Those that are not everyday words too.
    static List<String> ofCatalogue() throws IOException {
        List<String> everyday = everyday();
        try (InputStream stream = WordList.class.getResourceAsStream("/yizhan/seed/catalogue.json")) {
            JsonNode catalogue = Json.MAPPER.readTree(stream);
            return Stream.of("items", "groups")
                    .flatMap(kind -> StreamSupport.stream(catalogue.get(kind).spliterator(), false))
                    .flatMap(thing -> Stream.concat(
                            Stream.of(thing.get("name")),
                            StreamSupport.stream(thing.path("materials").spliterator(), false)
                                    .map(material -> material.get("name"))))
                    .map(name -> name.get(LocalizedText.CHINESE).asText())
                    .flatMap(name -> Stream.of(name.split("[^\\p{IsHan}]+")))
                    .filter(word -> word.length() >= 2 && word.length() <= LONGEST)
                    .filter(word -> !everyday.contains(word))
                    .distinct()
                    .limit(OF_CATALOGUE)
                    .toList();
        }
    }
}
