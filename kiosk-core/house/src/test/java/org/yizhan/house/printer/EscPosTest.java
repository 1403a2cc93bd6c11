package org.yizhan.house.printer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.yizhan.house.printer.EscPos.Command;

class EscPosTest {
    @Test
    void a_job_is_read_command_by_command() throws IOException {
        var bytes =
                read(0x1B, '@', 0x1D, 'v', '0', 0, 2, 0, 1, 0, 0xF0, 0x0F, 0x1B, 'd', 3, 0x1D, 'V', 66, 0, 0x10, 4, 1);

        assertInstanceOf(Command.Initialize.class, bytes.next().orElseThrow());
        var raster = assertInstanceOf(Command.Raster.class, bytes.next().orElseThrow());
        assertEquals(2, raster.bytesPerRow());
        assertArrayEquals(new byte[] {(byte) 0xF0, 0x0F}, raster.dots());
        assertEquals(new Command.Feed(3 * Paper.LINE), bytes.next().orElseThrow());
        assertInstanceOf(Command.Cut.class, bytes.next().orElseThrow());
        assertEquals(new Command.Ask(1, true), bytes.next().orElseThrow());
        assertTrue(bytes.next().isEmpty());
    }

    @Test
    void an_image_that_contains_command_bytes_stays_an_image() throws IOException {
        var bytes = read(0x1D, 'v', '0', 0, 1, 0, 3, 0, 0x1D, 'V', 0x1B, 0x1D, 'V', 0);

        var raster = assertInstanceOf(Command.Raster.class, bytes.next().orElseThrow());
        assertArrayEquals(new byte[] {0x1D, 'V', 0x1B}, raster.dots());
        assertInstanceOf(Command.Cut.class, bytes.next().orElseThrow());
    }

    @Test
    void an_image_cut_off_by_a_dead_client_is_not_printed() throws IOException {
        assertTrue(read(0x1D, 'v', '0', 0, 4, 0, 4, 0, 1, 2, 3).next().isEmpty());
    }

    @Test
    void an_unknown_command_is_named() throws IOException {
        assertEquals(new Command.Unknown("1b 7e"), read(0x1B, '~').next().orElseThrow());
    }

    @Test
    void an_absurd_image_is_not_allocated() throws IOException {
        assertInstanceOf(
                Command.Unknown.class,
                read(0x1D, 'v', '0', 0, 0xFF, 0xFF, 0xFF, 0xFF).next().orElseThrow());
    }

    private static EscPos read(int... bytes) {
        byte[] all = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            all[i] = (byte) bytes[i];
        }
        return new EscPos(new ByteArrayInputStream(all));
    }
}
