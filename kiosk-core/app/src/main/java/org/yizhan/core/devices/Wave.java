package org.yizhan.core.devices;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/// Sound as samples of signed PCM, in which nothing but zeros is quiet.
record Wave(AudioFormat format, byte[] samples) {
    private static final int LOUDEST = 100;

    static Wave read(InputStream wav) throws IOException {
        try (AudioInputStream recorded = AudioSystem.getAudioInputStream(new BufferedInputStream(wav));
                AudioInputStream stream = AudioSystem.getAudioInputStream(Encoding.PCM_SIGNED, recorded)) {
            return new Wave(stream.getFormat(), stream.readAllBytes());
        } catch (UnsupportedAudioFileException e) {
            throw new IOException("a clip is no WAV file", e);
        }
    }

    /// One after the other.
    ///
    /// @throws IllegalArgumentException  they were not recorded alike
    static Wave join(List<Wave> clips) {
        AudioFormat format = clips.getFirst().format();
        var samples = new ByteArrayOutputStream();
        for (Wave clip : clips) {
            if (!clip.format().matches(format)) {
                throw new IllegalArgumentException("the clips of a voice differ in format");
            }
            samples.writeBytes(clip.samples());
        }
        return new Wave(format, samples.toByteArray());
    }

    /// As long a quiet, recorded like this.
    Wave quiet(int millis) {
        int frames = (int) (format.getFrameRate() * millis / 1000);
        return new Wave(format, new byte[frames * format.getFrameSize()]);
    }

    /// As loud as that, in percent. Only 16 bits to a sample are made softer.
    Wave at(int volume) {
        if (volume >= LOUDEST || format.getSampleSizeInBits() != Short.SIZE) {
            return this;
        }
        ByteOrder order = format.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        var softer = ByteBuffer.allocate(samples.length).order(order);
        var loud = ByteBuffer.wrap(samples).order(order);
        while (loud.remaining() >= Short.BYTES) {
            softer.putShort((short) (loud.getShort() * volume / LOUDEST));
        }
        return new Wave(format, softer.array());
    }

    /// The same as the bytes of a sound stream.
    AudioInputStream stream() {
        return new AudioInputStream(new ByteArrayInputStream(samples), format, samples.length / format.getFrameSize());
    }
}
