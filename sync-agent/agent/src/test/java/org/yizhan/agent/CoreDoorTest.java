package org.yizhan.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoreDoorTest {
    @TempDir
    Path directory;

    @Test
    void the_agent_speaks_to_a_core_it_pinned_and_to_no_other() throws IOException, InterruptedException {
        Certificates certificates = Certificates.in(directory);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificates.countyContext()));
        server.createContext("/", exchange -> Http.refuse(exchange, 401, "staff:unauthenticated"));
        server.start();
        try {
            URI core = URI.create("https://127.0.0.1:" + server.getAddress().getPort());
            assertThrows(
                    Trouble.Refused.class,
                    () -> core(core, certificates.countyPem()).state());
            var away = assertThrows(
                    Trouble.Away.class,
                    () -> core(core, certificates.centerPem()).state());
            assertEquals(Why.CERTIFICATE, away.why());
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://192.168.1.20:8600", "https://192.168.1.20:8605", "ftp://127.0.0.1", "core"})
    void a_token_never_goes_to_the_lan_in_clear_nor_to_a_core_that_is_not_pinned(String address) {
        assertThrows(IllegalArgumentException.class, () -> new CoreDoor(URI.create(address), null));
    }

    @Test
    void a_file_without_a_certificate_pins_nothing() throws IOException {
        Path empty = Files.createFile(directory.resolve("empty.pem"));
        URI core = URI.create("https://127.0.0.1:8605");
        assertThrows(IllegalArgumentException.class, () -> new CoreDoor(core, empty).tls());
        assertThrows(IllegalArgumentException.class, () -> new CoreDoor(core, directory.resolve("none.pem")).tls());
    }

    private Core core(URI address, String pem) throws IOException {
        Path trust = Files.writeString(directory.resolve("center.pem"), pem);
        return new HttpCore(new CoreDoor(address, trust), directory.resolve("no-token"));
    }
}
