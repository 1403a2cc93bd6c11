package org.yizhan.county.cards;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.yizhan.county.testing.CountyTest;
import org.yizhan.county.testing.Wired;
import org.yizhan.sync.CardCheck;
import org.yizhan.sync.Ed25519;
import org.yizhan.sync.Wire;

@QuarkusTest
class CardsTest extends CountyTest {
    private static List<String> members() {
        return officer()
                .get("/api/members?center=" + CENTER)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private List<Wire.Change> changes(String kind) {
        return agent(enrol(CENTER)).get("/sync/v1/changes?after=0&limit=500").as(Wire.Changes.class).changes().stream()
                .filter(change -> change.kind().equals(kind))
                .toList();
    }

    private CardCheck check() throws Exception {
        JsonNode keys =
                Wired.JSON.readTree(changes("directory.card-keys").getFirst().payload());
        return new CardCheck(
                keys.get("county").asInt(),
                Map.of(
                        keys.at("/keys/0/keyId").asInt(),
                        Ed25519.publicKey(keys.at("/keys/0/publicKey").binaryValue())));
    }

    @Test
    void a_card_is_valid_under_the_key_that_the_center_was_sent() throws Exception {
        String text =
                officer().get("/api/members/{id}/card.txt", members().get(3)).asString();

        CardCheck.Verdict verdict = check().judge(text, LocalDate.now());
        assertEquals(CardCheck.Outcome.VALID, verdict.outcome());
        String expected = officer().get("/api/members?center=" + CENTER).path("[3].cardId");
        assertEquals(expected, Objects.requireNonNull(verdict.card()).cardId());
    }

    @Test
    void the_picture_reads_back_as_the_text() throws Exception {
        String id = members().get(4);
        byte[] png = officer().get("/api/members/{id}/card.png", id).asByteArray();

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        Result read = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(gray(image))), Map.of(DecodeHintType.PURE_BARCODE, true));
        assertEquals(officer().get("/api/members/{id}/card.txt", id).asString(), read.getText());
        assertEquals("Q", read.getResultMetadata().get(ResultMetadataType.ERROR_CORRECTION_LEVEL));
        assertEquals((QrCode.MODULES + 2 * QrCode.QUIET_MODULES) * 10, image.getWidth());
    }

    private static LuminanceSource gray(BufferedImage image) {
        byte[] gray = new byte[image.getWidth() * image.getHeight()];
        for (int i = 0; i < gray.length; i++) {
            gray[i] = (byte) image.getRGB(i % image.getWidth(), i / image.getWidth());
        }
        return new PlanarYUVLuminanceSource(
                gray, image.getWidth(), image.getHeight(), 0, 0, image.getWidth(), image.getHeight(), false);
    }

    @Test
    void a_revoked_card_is_told_to_the_center_once_and_not_printed_again() {
        String id = members().get(5);
        int before = changes("directory.revocation").size();

        officer()
                .post("/api/members/{id}/card/revoke", id)
                .then()
                .statusCode(200)
                .body("revoked", equalTo(true));
        officer().post("/api/members/{id}/card/revoke", id).then().statusCode(200);

        List<Wire.Change> revocations = changes("directory.revocation");
        assertEquals(before + 1, revocations.size());
        assertTrue(revocations
                .getLast()
                .payload()
                .contains("\"since\":\"" + LocalDate.now().getYear()));
        officer()
                .get("/api/members/{id}/card.txt", id)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:cards:revoked"));
    }
}
