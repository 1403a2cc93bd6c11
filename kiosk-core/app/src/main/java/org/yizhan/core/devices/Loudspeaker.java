package org.yizhan.core.devices;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/// What the machine plays a sound on.
final class Loudspeaker {
    private static final int CARD_TRIES = 30;
    private static final long CARD_WAIT_MILLIS = 100;

    /// How much is played before somebody is asked again whether to go on.
    private static final int PIECE_MILLIS = 100;

    private Loudspeaker() {}

    /// Whether the machine has one.
    static boolean isThere() {
        return AudioSystem.isLineSupported(new DataLine.Info(SourceDataLine.class, VoicePack.FORMAT));
    }

    /// Returns when it has been heard, or its rest is not wanted any more. A kiosk that is reading aloud on the
    /// same card hears of the call too and gives the card away at once.
    ///
    /// @param wanted  whether to go on, asked ten times a second
    /// @return whether there is something to play it on
    static boolean play(Wave wave, BooleanSupplier wanted) throws InterruptedException {
        for (int tries = 0; tries < CARD_TRIES; tries++) {
            try (SourceDataLine line = AudioSystem.getSourceDataLine(wave.format())) {
                line.open(wave.format());
                play(line, wave, wanted);
                return true;
            } catch (LineUnavailableException busy) {
                TimeUnit.MILLISECONDS.sleep(CARD_WAIT_MILLIS);
            } catch (IllegalArgumentException noSoundCard) {
                return false;
            }
        }
        return false;
    }

    /// On a line that is open.
    static void play(SourceDataLine line, Wave wave, BooleanSupplier wanted) {
        byte[] samples = wave.samples();
        int piece = bytes(wave.format());
        line.start();
        for (int at = 0; at < samples.length; at += piece) {
            if (!wanted.getAsBoolean()) {
                line.stop();
                line.flush();
                return;
            }
            line.write(samples, at, Math.min(piece, samples.length - at));
        }
        line.drain();
    }

    private static int bytes(AudioFormat format) {
        return format.getFrameSize() * (int) (format.getFrameRate() * PIECE_MILLIS / 1000);
    }
}
