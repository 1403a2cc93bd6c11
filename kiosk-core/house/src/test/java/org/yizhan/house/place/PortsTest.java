package org.yizhan.house.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void a_taken_port_is_refused_in_one_line_that_names_it_and_its_purpose() throws IOException {
        Ports ports = Ports.anyFree();
        try (var taken = new ServerSocket(ports.county(), 1, InetAddress.getLoopbackAddress())) {
            var refusal = assertThrows(Refusal.class, ports::requireFree);

            assertEquals(Refusal.PORT_IN_USE, refusal.exitCode());
            assertTrue(refusal.line().contains(taken.getLocalPort() + " (county console)"), refusal.line());
            assertEquals(1, refusal.line().lines().count());
        }
        ports.requireFree();
    }

    @Test
    void the_base_moves_every_port() {
        var ports = new Ports(9000);

        assertEquals("http://127.0.0.1:9000", ports.coreAddress());
        assertEquals(9004, ports.printer());
    }

    @Test
    void a_base_that_leaves_no_room_is_refused() {
        assertThrows(Refusal.class, () -> new Ports(65532));
        assertThrows(Refusal.class, () -> new Ports(80));
    }
}
