package org.yizhan.ui.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A core behind TLS, with certificates made by the JDK's keytool.
class CoreDoorTest {
    private static final String PASSWORD = "for-tests-only";

    @TempDir
    Path directory;

    private HttpsServer server;
    private URI core;

    @BeforeEach
    void start() throws IOException, InterruptedException, GeneralSecurityException {
        keytool("core", "-genkeypair", "-keyalg", "EC", "-dname", "CN=core", "-ext", "san=ip:127.0.0.1");
        keytool("stranger", "-genkeypair", "-keyalg", "EC", "-dname", "CN=core", "-ext", "san=ip:127.0.0.1");
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context()));
        server.createContext("/", exchange -> {
            byte[] none = "[]".getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, none.length);
            exchange.getResponseBody().write(none);
            exchange.close();
        });
        server.start();
        core = URI.create("https://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_kiosk_speaks_to_the_core_it_pinned() throws IOException, InterruptedException {
        var client = new Client(new CoreDoor(core, pem("core")), "token");
        assertEquals(new Answer.Done<>(List.of()), client.services());
        assertTrue(client.http().probe());
    }

    @Test
    void another_core_under_the_same_name_is_no_core() throws IOException, InterruptedException {
        var client = new Client(new CoreDoor(core, pem("stranger")), "token");
        assertInstanceOf(Answer.Offline.class, client.services());
        assertFalse(client.http().probe());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://192.168.1.20:8600", "https://192.168.1.20:8605", "http://center.local", "core"})
    void a_token_never_goes_to_the_lan_in_clear_nor_to_a_core_that_is_not_pinned(String address) {
        assertThrows(IllegalArgumentException.class, () -> new CoreDoor(URI.create(address), null));
    }

    @Test
    void a_file_without_a_certificate_pins_nothing() throws IOException {
        var empty = new CoreDoor(core, Files.createFile(directory.resolve("empty.pem")));
        assertThrows(IllegalArgumentException.class, empty::tls);
        var absent = new CoreDoor(core, directory.resolve("absent.pem"));
        assertThrows(IllegalArgumentException.class, absent::tls);
    }

    private Path pem(String name) throws IOException, InterruptedException {
        return Files.writeString(directory.resolve(name + ".pem"), keytool(name, "-exportcert", "-rfc"));
    }

    private SSLContext context() throws GeneralSecurityException, IOException {
        KeyStore own = KeyStore.getInstance("PKCS12");
        try (InputStream stored = Files.newInputStream(directory.resolve("core.p12"))) {
            own.load(stored, PASSWORD.toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private String keytool(String name, String... arguments) throws IOException, InterruptedException {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Path store = directory.resolve(name + ".p12");
        List<String> command = Stream.of(
                        List.of(tool.toString()),
                        List.of(arguments),
                        List.of("-alias", "it", "-keystore", store.toString(), "-storepass", PASSWORD))
                .flatMap(List::stream)
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertEquals(0, process.waitFor(), output);
        return output;
    }
}
