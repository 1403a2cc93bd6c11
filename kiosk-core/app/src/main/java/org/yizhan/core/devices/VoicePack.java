package org.yizhan.core.devices;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.queue.Queue;

/// A recorded voice: clips, and a list that says which clips make which word. `call` is the order of a call's
/// words, `call.again` that of its second time; in both `number` stands for the characters of the ticket and `desk` for
/// the desk's number. After each clip of a call come `call.gap` milliseconds of quiet, between the two `call.pause`.
final class VoicePack {
    /// How every clip is recorded: 16 kHz, mono, 16 bit.
    static final AudioFormat FORMAT = new AudioFormat(16_000, 16, 1, true, false);

    private static final String LIST = "voice.properties";

    private final Source source;
    private final Properties words;
    private final Map<String, Wave> clips = new HashMap<>();

    /// Opens a file of the pack.
    private interface Source {
        InputStream open(String file) throws IOException;
    }

    private VoicePack(Source source, Properties words) {
        this.source = source;
        this.words = words;
    }

    /// @param voices  a folder whose packs go before the shipped ones
    /// @throws IOException  there is no such voice
    static VoicePack load(String name, Optional<Path> voices) throws IOException {
        Path own = voices.map(folder -> folder.resolve(name)).orElse(null);
        Source source = own != null && Files.isRegularFile(own.resolve(LIST))
                ? file -> Files.newInputStream(own.resolve(file))
                : file -> shipped("/yizhan/voices/" + name + "/" + file);
        var words = new Properties();
        try (InputStream list = source.open(LIST)) {
            words.load(new InputStreamReader(list, StandardCharsets.UTF_8));
        }
        return new VoicePack(source, words);
    }

    /// The call as it is spoken. A character the voice has no clip for is left out.
    Wave speak(Queue.Call call) throws IOException {
        List<Wave> spoken = spoken("call", call);
        if (spoken.isEmpty()) {
            throw new IOException("the voice has no words for a call");
        }
        return Wave.join(spoken);
    }

    /// What is said of a call once more, with the quiet before it; empty when this voice says a call once.
    Optional<Wave> again(Queue.Call call) throws IOException {
        List<Wave> spoken = spoken("call.again", call);
        if (spoken.isEmpty()) {
            return Optional.empty();
        }
        spoken.addFirst(spoken.getFirst().quiet(millis("call.pause")));
        return Optional.of(Wave.join(spoken));
    }

    private List<Wave> spoken(String order, Queue.Call call) throws IOException {
        List<Wave> spoken = new ArrayList<>();
        for (String word : words.getProperty(order, "").split("\\s+")) {
            switch (word) {
                case "number" -> {
                    for (char character : call.number().toCharArray()) {
                        spoken.addAll(word("number." + character));
                    }
                }
                case "desk" -> spoken.addAll(word("desk." + call.desk()));
                default -> spoken.addAll(word(word));
            }
        }
        int gap = millis("call.gap");
        return spoken.stream()
                .flatMap(clip -> Stream.of(clip, clip.quiet(gap)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private int millis(String length) {
        return Integer.parseInt(words.getProperty(length, "0").strip());
    }

    /// What is played to hear whether there is a sound.
    Wave trial() throws IOException {
        List<Wave> spoken = new ArrayList<>();
        for (String word : List.of("chime", "number.1", "number.2", "number.3")) {
            spoken.addAll(word(word));
        }
        return Wave.join(spoken);
    }

    private List<Wave> word(String word) throws IOException {
        List<Wave> spoken = new ArrayList<>();
        String files = words.getProperty(word, "");
        for (String file : files.isBlank() ? new String[0] : files.strip().split("\\s+")) {
            spoken.add(clip(file));
        }
        return spoken;
    }

    private Wave clip(String file) throws IOException {
        @Nullable Wave known = clips.get(file);
        if (known == null) {
            try (InputStream wav = source.open(file)) {
                known = Wave.read(wav);
            }
            clips.put(file, known);
        }
        return known;
    }

    private static InputStream shipped(String resource) throws IOException {
        InputStream stream = VoicePack.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new FileNotFoundException("missing: " + resource);
        }
        return stream;
    }
}
