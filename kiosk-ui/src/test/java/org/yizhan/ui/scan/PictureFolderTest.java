package org.yizhan.ui.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFolderTest {
    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private final BlockingQueue<String> scanned = new LinkedBlockingQueue<>();

    @Test
    void a_picture_put_in_is_read_once_and_anew_when_it_is_written_anew() throws Exception {
        try (PictureFolder watched = PictureFolder.watch(folder, scanned::add)) {
            put("card.png", "YZ1:first", 1);
            assertEquals("YZ1:first", scanned.poll(30, TimeUnit.SECONDS));
            put("card.png", "YZ1:second", 2);
            assertEquals("YZ1:second", scanned.poll(30, TimeUnit.SECONDS));
        }
    }

    @Test
    void what_lay_there_before_was_somebody_elses() throws Exception {
        put("old.png", "YZ1:old", 1);
        try (PictureFolder watched = PictureFolder.watch(folder, scanned::add)) {
            put("new.png", "YZ1:new", 2);
            assertEquals("YZ1:new", scanned.poll(30, TimeUnit.SECONDS));
            assertNull(scanned.poll());
        }
    }

    @Test
    void what_is_no_picture_does_not_end_the_reading() throws Exception {
        try (PictureFolder watched = PictureFolder.watch(folder, scanned::add)) {
            Files.writeString(folder.resolve("note.png"), "not a picture");
            put("card.png", "YZ1:after", 1);
            assertEquals("YZ1:after", scanned.poll(30, TimeUnit.SECONDS));
        }
    }

    /// Moved in whole, as a camera or a copy that is finished appears.
    private void put(String name, String text, int second) throws WriterException, IOException {
        BitMatrix code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 240, 240);
        var picture = new BufferedImage(240, 240, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 240; y++) {
            for (int x = 0; x < 240; x++) {
                picture.setRGB(x, y, code.get(x, y) ? 0 : 0xFFFFFF);
            }
        }
        Path file = elsewhere.resolve(name);
        ImageIO.write(picture, "png", file.toFile());
        Files.setLastModifiedTime(file, FileTime.fromMillis(second * 1000L));
        Files.move(file, folder.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
