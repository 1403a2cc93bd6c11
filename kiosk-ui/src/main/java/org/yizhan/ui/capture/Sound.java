package org.yizhan.ui.capture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.sound.sampled.AudioFormat;

/// The one form of sound here: PCM, 16 bit, mono, 16 kHz, little endian. A minute of it is 1.9 MB.
final class Sound {
    static final AudioFormat FORMAT = new AudioFormat(16_000, 16, 1, true, false);
    static final int BYTES_PER_SECOND = 32_000;
    /// A tenth of a second: how often the level moves.
    static final int CHUNK = BYTES_PER_SECOND / 10;

    private static final int HEAD = 44;
    private static final double QUIETEST_DECIBEL = -50;

    private Sound() {}

    static Duration length(int bytes) {
        return Duration.ofMillis(bytes * 1000L / BYTES_PER_SECOND);
    }

    /// How loud that is, from 0 (silence) to 1, as an ear hears it: by the loudest sample, in decibels.
    static double level(byte[] pcm, int length) {
        int loudest = 0;
        for (int i = 0; i + 1 < length; i += 2) {
            int sample = (short) ((pcm[i] & 0xFF) | pcm[i + 1] << 8);
            loudest = Math.max(loudest, Math.abs(sample));
        }
        double decibel = loudest == 0 ? QUIETEST_DECIBEL : 20 * Math.log10(loudest / 32_768.0);
        return Math.clamp(1 - decibel / QUIETEST_DECIBEL, 0, 1);
    }

    /// The sound as a WAV file.
    static byte[] wave(byte[] pcm) {
        ByteBuffer wave = ByteBuffer.allocate(HEAD + pcm.length).order(ByteOrder.LITTLE_ENDIAN);
        wave.put(ascii("RIFF")).putInt(HEAD - 8 + pcm.length).put(ascii("WAVE"));
        wave.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
        wave.putInt(16_000).putInt(BYTES_PER_SECOND).putShort((short) 2).putShort((short) 16);
        wave.put(ascii("data")).putInt(pcm.length).put(pcm);
        return wave.array();
    }

    /// How long a WAV file of [#wave] is.
    static Duration lengthOf(byte[] wave) {
        return length(wave.length - HEAD);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
