package org.yizhan.ui.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.ui.Paper;

class CameraTest {
    @Test
    void a_paper_is_seen_whole_and_undistorted_whatever_its_shape() throws IOException {
        BufferedImage photo = photo(Camera.standIn(Paper.file()).orElseThrow());
        assertEquals(960, photo.getWidth());
        assertEquals(720, photo.getHeight());
        assertTrue(isRed(photo, 480, 10), "its upper edge");
        assertTrue(isRed(photo, 480 - 230, 360), "its left edge: 480 of 720 are as wide as 600 of 900");
        assertTrue(!isRed(photo, 480 - 250, 360), "beside it");
    }

    @Test
    void a_photo_is_small_enough_to_be_sent() throws IOException {
        byte[] noise = new byte[Frame.BYTES];
        new java.util.Random(1).nextBytes(noise);
        assertTrue(new Frame(noise).jpeg().length < 1024 * 1024);
    }

    /// Image I/O told to keep its copies in a folder that is gone cannot make one.
    @Test
    void no_copy_of_a_photo_is_kept_on_a_disk_while_it_is_made(@TempDir Path folder) throws IOException {
        Path gone = Files.createDirectory(folder.resolve("gone"));
        ImageIO.setCacheDirectory(gone.toFile());
        try {
            Files.delete(gone);
            assertTrue(new Frame(new byte[Frame.BYTES]).jpeg().length > 0);
        } finally {
            ImageIO.setCacheDirectory(null);
        }
    }

    @Test
    void a_camera_is_read_through_a_process_of_its_own_that_ends_with_it() throws IOException {
        var pattern = new Ffmpeg(List.of("-f", "lavfi", "-i", "color=c=red:size=320x240:rate=10"));
        Camera.Eye eye = pattern.open();
        Frame first = eye.next();
        assertNotNull(first);
        assertTrue(isRed(ImageIO.read(new ByteArrayInputStream(first.jpeg())), 480, 360));
        List<ProcessHandle> readers = ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("ffmpeg"))
                .toList();
        assertEquals(1, readers.size());
        eye.close();
        readers.forEach(reader -> reader.onExit().join());
    }

    @Test
    void a_camera_that_sees_nothing_says_so_once() {
        var failed = new CompletableFuture<Boolean>();
        Watching.begin(
                () -> {
                    throw new IOException("gone");
                },
                Runnable::run,
                frame -> {},
                () -> failed.complete(true));
        assertTrue(failed.join());
    }

    @Test
    void without_its_file_nothing_stands_in() {
        assertTrue(Camera.standIn(Path.of("nowhere.png")).isEmpty());
    }

    private static BufferedImage photo(Camera camera) throws IOException {
        try (Camera.Eye eye = camera.open()) {
            Frame frame = eye.next();
            assertNotNull(frame);
            return ImageIO.read(new ByteArrayInputStream(frame.jpeg()));
        }
    }

    private static boolean isRed(BufferedImage photo, int x, int y) {
        return (photo.getRGB(x, y) >> 16 & 0xFF) > 150;
    }
}
