package org.yizhan.ui.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScanTest {
    @Test
    void a_code_is_known_by_how_it_begins() {
        UUID ticket = UUID.randomUUID();

        assertEquals(new Scan.MemberCard("SC1:AB C$"), Scan.of("SC1:AB C$"));
        assertEquals(new Scan.CaseReceipt("YZ1:3307-17:31415926"), Scan.of(" YZ1:3307-17:31415926\n"));
        assertEquals(new Scan.QueueTicket(ticket), Scan.of("YZT:" + ticket));
        assertEquals(new Scan.Booking("YZB:" + ticket), Scan.of("YZB:" + ticket));
        assertEquals(new Scan.QueueTicket(ticket), Scan.of("https://192.168.1.20:8605/t/" + ticket));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "6901234567892",
                "YZT:1-1-1-1-1",
                "YZT:x",
                "YZB:31415926",
                "https://example.org/SC1:",
                "Sc1:ABC",
                "https://192.168.1.20:8605/t/1"
            })
    void everything_else_is_unknown(String text) {
        assertEquals(new Scan.Unknown(), Scan.of(text));
    }

    @Test
    void a_text_longer_than_any_code_is_unknown() {
        assertEquals(new Scan.Unknown(), Scan.of("SC1:" + "A".repeat(400)));
    }

    @Test
    void caps_lock_does_not_make_a_code_unknown() {
        assertEquals(new Scan.MemberCard("SC1:6BF+70"), Scan.of("sc1:6bf+70"));
        assertEquals(
                new Scan.QueueTicket(UUID.fromString("0192f5a0-7c1e-7abc-8def-0123456789ab")),
                Scan.of("yzt:0192F5A0-7C1E-7ABC-8DEF-0123456789AB"));
    }
}
