package org.yizhan.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Cards, receipts and digits, each to its own screen; in a real window.
class ScanFlowTest {
    @Test
    void a_card_scanned_anywhere_greets_and_a_forged_one_is_told_why_not() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.hand.scan(FakePartyDay.GOOD_CARD);
            visitor.hand.await("greeting-name");
            assertEquals("李＊国", Visitor.onFx(() -> visitor.hand.text("greeting-name")));
            visitor.hand.scan(FakePartyDay.FORGED_CARD);
            visitor.hand.await("problem");
            assertTrue(Visitor.shows(visitor, "这张卡核对不上"));
            visitor.hand.tap("dock-back");
            visitor.hand.await("tile-queue");
        }
    }

    @Test
    void a_receipt_put_into_the_folder_as_a_picture_shows_its_case(@TempDir Path folder) throws Exception {
        try (var visitor = Visitor.withPictures(folder)) {
            var code = new QRCodeWriter().encode(FakeCases.RECEIPT_QR, BarcodeFormat.QR_CODE, 400, 400);
            var picture = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < 400; y++) {
                for (int x = 0; x < 400; x++) {
                    picture.setRGB(x, y, code.get(x, y) ? 0 : 0xFFFFFF);
                }
            }
            ImageIO.write(picture, "png", folder.resolve("receipt.png").toFile());
            visitor.hand.await("stage");
            assertTrue(Visitor.shows(visitor, "还没传到县里"));
        }
    }

    @Test
    void eight_digits_find_a_case_and_a_wrong_code_says_so() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.hand.tap("tile-progress");
            visitor.hand.type("31415926");
            visitor.hand.tap("find");
            visitor.hand.await("stage");
            visitor.hand.tap("dock-back");
            visitor.hand.type("00000000");
            visitor.hand.tap("find");
            visitor.hand.await("problem");
        }
    }
}
