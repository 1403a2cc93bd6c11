package org.yizhan.house.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplePrinterTest {
    private static final int WELL = 0x12;

    @TempDir
    Path dir;

    private SamplePrinter printer = SamplePrinter.start(0, Path.of("target/no-prints"), Clock.systemUTC());

    @BeforeEach
    void start() {
        printer.close();
        printer = SamplePrinter.start(0, dir, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        printer.close();
    }

    @Test
    void what_was_sent_comes_back_dot_for_dot() throws IOException {
        try (var client = client()) {
            client.getOutputStream().write(job());
            assertEquals(WELL, ask(client, 1));
        }

        BufferedImage picture = ImageIO.read(prints().getFirst().toFile());
        assertEquals(16, picture.getWidth());
        assertEquals(2, picture.getHeight());
        for (int x = 0; x < 16; x++) {
            assertEquals(x < 4 ? Color.BLACK.getRGB() : Color.WHITE.getRGB(), picture.getRGB(x, 0), "row 0, dot " + x);
            assertEquals(
                    x == 15 ? Color.BLACK.getRGB() : Color.WHITE.getRGB(), picture.getRGB(x, 1), "row 1, dot " + x);
        }
    }

    @Test
    void each_cut_is_a_picture_of_its_own() throws IOException {
        try (var client = client()) {
            client.getOutputStream().write(job());
            client.getOutputStream().write(job());
            ask(client, 1);
        }

        assertEquals(2, prints().size());
        assertEquals(2, printer.printed());
    }

    @Test
    void a_printer_without_paper_says_so_and_prints_nothing() throws IOException {
        Files.writeString(dir.resolve("trouble"), "paper-out\n");
        try (var client = client()) {
            client.getOutputStream().write(job());
            assertEquals(0x1A, ask(client, 1));
            assertEquals(0x72, ask(client, 4));
        }

        assertEquals(List.of(), prints());
    }

    @Test
    void a_printer_with_little_paper_says_so_and_prints() throws IOException {
        Files.writeString(dir.resolve("trouble"), "paper-low");
        try (var client = client()) {
            client.getOutputStream().write(job());
            assertEquals(WELL, ask(client, 1));
            assertEquals(0x1E, ask(client, 4));
        }

        assertEquals(1, prints().size());
    }

    @Test
    void a_silent_printer_answers_nothing_until_it_is_well_again() throws IOException {
        Files.writeString(dir.resolve("trouble"), "silent");
        try (var client = client()) {
            client.setSoTimeout(300);
            assertThrows(SocketTimeoutException.class, () -> ask(client, 1));
        }
        Files.delete(dir.resolve("trouble"));
        try (var client = client()) {
            assertEquals(WELL, ask(client, 1));
        }
    }

    @Test
    void prints_of_an_earlier_run_are_kept_and_counted_on() throws IOException {
        Files.writeString(dir.resolve("00001-20260101-080000.png"), "");
        try (var again = SamplePrinter.start(0, dir, Clock.systemUTC());
                var client = new Socket(InetAddress.getLoopbackAddress(), again.port())) {
            client.getOutputStream().write(job());
            ask(client, 1);
            assertEquals(2, again.printed());
        }
        assertEquals(2, prints().size());
    }

    private Socket client() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), printer.port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static int ask(Socket client, int what) throws IOException {
        client.getOutputStream().write(new byte[] {0x10, 0x04, (byte) what});
        return client.getInputStream().read();
    }

    private static byte[] job() {
        var job = new ByteArrayOutputStream();
        job.writeBytes(new byte[] {0x1B, '@', 0x1D, 'v', '0', 0, 2, 0, 2, 0});
        job.writeBytes(new byte[] {(byte) 0xF0, 0, 0, 1});
        job.writeBytes(new byte[] {0x1D, 'V', 0});
        return job.toByteArray();
    }

    private List<Path> prints() throws IOException {
        try (var files = Files.list(dir)) {
            return files.filter(file -> file.toString().endsWith(".png"))
                    .sorted()
                    .toList();
        }
    }
}
