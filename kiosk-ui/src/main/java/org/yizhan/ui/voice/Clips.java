package org.yizhan.ui.voice;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.jspecify.annotations.Nullable;

/// A recorded voice: clips of syllables, letters and sentences, and the list `voice.properties` that names the latter
/// (`letter.A`, `sentence.您还在吗`). Syllables are files by their name in `syllables/`, with `gap` milliseconds of quiet
/// after each.
final class Clips {
    /// What every clip is turned into.
    static final AudioFormat FORMAT = new AudioFormat(16_000, 16, 1, true, false);

    private static final String LIST = "voice.properties";
    private static final int BYTES_PER_MILLI = 32;
    /// A screen's texts say most of their syllables several times; the others are decoded faster than one is heard.
    private static final int REMEMBERED = 64;

    private final String folder;
    private final @Nullable Path own;
    private final Properties words = new Properties();
    private int gap;
    private final Map<String, byte[]> recent = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > REMEMBERED;
        }
    };

    private Clips(String folder, @Nullable Path own) {
        this.folder = folder;
        this.own = own;
    }

    /// @param voices  a folder whose packs go before the shipped ones
    /// @throws IOException  there is no such voice
    static Clips load(String pack, @Nullable Path voices) throws IOException {
        Path own = voices == null ? null : voices.resolve(pack);
        boolean dropped = own != null && Files.isRegularFile(own.resolve(LIST));
        var clips = new Clips("/yizhan/voices/" + pack + "/", dropped ? own : null);
        try (InputStream list = clips.open(LIST)) {
            clips.words.load(new InputStreamReader(list, StandardCharsets.UTF_8));
        }
        clips.gap = Integer.parseInt(clips.words.getProperty("gap", "0").strip());
        return clips;
    }

    boolean hasSentence(String said) {
        return words.containsKey("sentence." + said);
    }

    /// As samples of [#FORMAT]. What this voice lacks is a moment of silence: one goes on after a word that is missing.
    byte[] of(Sound sound) throws IOException {
        return switch (sound) {
            case Sound.Pause(int millis) -> new byte[millis * BYTES_PER_MILLI];
            case Sound.Letter(char letter) -> named("letter." + letter);
            case Sound.Sentence(String said) -> named("sentence." + said);
            case Sound.Syllable(String name) -> syllable(name);
        };
    }

    boolean has(String syllable) {
        return find("syllables/" + syllable + ".wav").isPresent();
    }

    private byte[] syllable(String name) throws IOException {
        String file = "syllables/" + name + ".wav";
        Optional<byte[]> clip = find(file);
        for (char tone = '1'; clip.isEmpty() && tone <= '5'; tone++) {
            clip = find("syllables/" + name.substring(0, name.length() - 1) + tone + ".wav");
        }
        byte[] spoken = clip.orElseGet(Clips::silence);
        return Arrays.copyOf(spoken, spoken.length + gap * BYTES_PER_MILLI);
    }

    private byte[] named(String word) throws IOException {
        var all = new ByteArrayOutputStream();
        for (String file : words.getProperty(word, "").split("\\s+")) {
            all.writeBytes(find(file).orElseGet(Clips::silence));
        }
        return all.toByteArray();
    }

    private Optional<byte[]> find(String file) {
        byte[] known = recent.get(file);
        if (known == null) {
            try (InputStream stream = open(file)) {
                known = samples(stream);
            } catch (IOException missing) {
                return Optional.empty();
            }
            recent.put(file, known);
        }
        return Optional.of(known);
    }

    private static byte[] samples(InputStream wav) throws IOException {
        try (AudioInputStream stored = AudioSystem.getAudioInputStream(new BufferedInputStream(wav));
                AudioInputStream samples = AudioSystem.getAudioInputStream(FORMAT, stored)) {
            return samples.readAllBytes();
        } catch (UnsupportedAudioFileException | IllegalArgumentException e) {
            throw new IOException("a clip is no WAV of 16 kHz", e);
        }
    }

    private static byte[] silence() {
        return new byte[80 * BYTES_PER_MILLI];
    }

    private InputStream open(String file) throws IOException {
        if (own != null) {
            return Files.newInputStream(own.resolve(file));
        }
        InputStream stream = Clips.class.getResourceAsStream(folder + file);
        if (stream == null) {
            throw new FileNotFoundException("missing: " + folder + file);
        }
        return stream;
    }
}
