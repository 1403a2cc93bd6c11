package org.yizhan.core.files;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.yizhan.contract.Ids;
import org.yizhan.core.TestCore;

/// Voice notes and photos as a kiosk sends them.
public final class Uploads {
    private static final int RATE = 16_000;

    private Uploads() {}

    /// That many seconds of PCM, 16 bit mono at 16 kHz, each sample that value.
    public static byte[] voice(int seconds, int sample) {
        int bytes = RATE * 2 * seconds;
        ByteBuffer wav = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF")).putInt(36 + bytes).put(ascii("WAVE"));
        wav.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
        wav.putInt(RATE).putInt(RATE * 2).putShort((short) 2).putShort((short) 16);
        wav.put(ascii("data")).putInt(bytes);
        while (wav.hasRemaining()) {
            wav.putShort((short) sample);
        }
        return wav.array();
    }

    /// The first bytes of a JPEG, and so many in all.
    public static byte[] photo(int bytes) {
        byte[] photo = new byte[bytes];
        photo[0] = (byte) 0xFF;
        photo[1] = (byte) 0xD8;
        photo[2] = (byte) 0xFF;
        return photo;
    }

    public static ValidatableResponse put(RequestSpecification client, UUID id, String type, byte[] content) {
        return client.contentType(ContentType.BINARY)
                .header("Content-Type", type)
                .accept(ContentType.ANY)
                .body(content)
                .put("/api/files/" + id)
                .then();
    }

    /// Uploaded by the kiosk; answers its id.
    public static UUID voiceNote() {
        UUID id = Ids.next();
        put(TestCore.kiosk(), id, "audio/wav", voice(1, 7)).statusCode(200);
        return id;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
