package org.yizhan.core.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.yizhan.contract.Problem.Violation;
import org.yizhan.contract.files.Files;
import org.yizhan.core.web.Refused;

/// What an upload is, by its first bytes: what it says of itself in its header is only compared.
record Content(Files.Kind kind, String type) {
    private static final String WAV = "audio/wav";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final int WAV_HEAD = 44;
    private static final int PCM = 1;

    /// @throws RuntimeException  415 `urn:yizhan:files:wrong-type`
    static Content of(byte[] bytes, String claimed) {
        String type = claimed.split(";", 2)[0].strip();
        Content found = look(bytes);
        if (!found.type.equals(type)) {
            throw wrong();
        }
        return found;
    }

    private static Content look(byte[] bytes) {
        if (startsWith(bytes, PNG)) {
            return new Content(Files.Kind.PHOTO, "image/png");
        }
        if (startsWith(bytes, JPEG)) {
            return new Content(Files.Kind.PHOTO, "image/jpeg");
        }
        if (bytes.length >= WAV_HEAD
                && text(bytes, 0).equals("RIFF")
                && text(bytes, 8).equals("WAVE")) {
            return new Content(Files.Kind.VOICE, WAV);
        }
        throw wrong();
    }

    /// Refuses what is longer or larger than the center allows.
    ///
    /// @throws RuntimeException  413 `urn:yizhan:files:too-long` or `:too-large`
    void check(byte[] bytes, int mostSeconds, int mostKib) {
        if (kind == Files.Kind.PHOTO && bytes.length > mostKib * 1024) {
            throw Refused.because(413, "files", "too-large", "a photo has at most " + mostKib + " KiB");
        }
        if (kind == Files.Kind.VOICE && bytes.length - WAV_HEAD > (long) bytesPerSecond(bytes) * mostSeconds) {
            throw Refused.because(413, "files", "too-long", "a voice note has at most " + mostSeconds + " s");
        }
    }

    /// By RIFF's `fmt ` chunk, which a recorder puts first: format at 20, bytes per second at 28.
    private static int bytesPerSecond(byte[] bytes) {
        ByteBuffer head = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int perSecond = head.getInt(28);
        if (!text(bytes, 12).equals("fmt ") || head.getShort(20) != PCM || perSecond <= 0) {
            throw Refused.invalid("body", Violation.MALFORMED, "must be a WAV of PCM");
        }
        return perSecond;
    }

    private static String text(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.US_ASCII);
    }

    private static boolean startsWith(byte[] bytes, byte[] head) {
        return bytes.length > head.length && Arrays.equals(bytes, 0, head.length, head, 0, head.length);
    }

    private static RuntimeException wrong() {
        return Refused.because(415, "files", "wrong-type", "only audio/wav, image/jpeg and image/png, and truly so");
    }
}
