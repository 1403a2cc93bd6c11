package org.yizhan.core.lan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanAddressTest {
    @Test
    void none_keeps_the_core_on_loopback() {
        assertEquals(Optional.empty(), LanAddress.of("none"));
        assertEquals(Optional.empty(), LanAddress.of(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.168.1.20:8605", "10.0.0.1:1", "172.31.255.255:65535", "127.0.0.2:0"})
    void a_private_address_with_a_port_is_one(String value) {
        assertEquals(value, LanAddress.of(value).orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.168.1.20",
                "8.8.8.8:8605",
                "0.0.0.0:8605",
                "center.local:8605",
                "192.168.1.20:70000",
                "192.168.1.20:-1",
                "192.168.1:8605",
                "192.168.1.20:8605/x",
                "me@192.168.1.20:8605",
                "[::1]:8605",
                "yes"
            })
    void anything_else_is_refused_with_what_was_meant(String value) {
        var refused = assertThrows(IllegalArgumentException.class, () -> LanAddress.of(value));
        assertEquals(
                "yizhan.lan=" + value + ": none, or a private IPv4 address with a port, 192.168.1.20:8605",
                refused.getMessage());
    }
}
