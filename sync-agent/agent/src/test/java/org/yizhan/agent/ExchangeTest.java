package org.yizhan.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Over real sockets: what is slow, what is silent, what is nobody.
class ExchangeTest {
    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final String ANSWER = "{\"words\":\"" + "a long answer ".repeat(12) + "\"}";

    private final CountDownLatch ended = new CountDownLatch(1);
    private HttpServer server;
    private HttpClient client;

    private record Words(String words) {}

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        client = HttpClient.newHttpClient();
    }

    @AfterEach
    void close() {
        ended.countDown();
        server.stop(0);
        client.shutdownNow();
    }

    private Exchange to(int port) {
        return new Exchange(client, URI.create("http://127.0.0.1:" + port), Trouble.Party.COUNTY, Map::of);
    }

    private Exchange toServer() {
        return to(server.getAddress().getPort());
    }

    @Test
    void a_county_that_answers_slowly_is_not_away_however_long_it_takes() throws Exception {
        server.createContext("/", this::drip);
        long begun = System.nanoTime();

        Words words = toServer().get("/", Words.class, PATIENCE);

        assertTrue(words.words().startsWith("a long answer"));
        assertTrue(System.nanoTime() - begun > PATIENCE.toNanos(), "longer than the patience with silence");
    }

    private void drip(HttpExchange exchange) throws IOException {
        byte[] answer = ANSWER.getBytes(StandardCharsets.US_ASCII);
        exchange.sendResponseHeaders(200, answer.length);
        int part = answer.length / 8;
        for (int from = 0; from < answer.length; from += part) {
            silence(PATIENCE.dividedBy(5));
            exchange.getResponseBody().write(answer, from, Math.min(part, answer.length - from));
            exchange.getResponseBody().flush();
        }
        exchange.close();
    }

    @Test
    void a_county_that_says_nothing_is_a_timeout() {
        server.createContext("/", exchange -> silence(Duration.ofMinutes(1)));

        Trouble.Away away = assertThrows(Trouble.Away.class, () -> toServer().get("/", Words.class, PATIENCE));

        assertTrue(away.told().startsWith("timeout: "), away.told());
    }

    @Test
    void a_line_that_goes_dead_in_mid_answer_is_a_timeout() {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, ANSWER.length());
            exchange.getResponseBody().write(ANSWER.getBytes(StandardCharsets.US_ASCII), 0, 20);
            exchange.getResponseBody().flush();
            silence(Duration.ofMinutes(1));
        });

        Trouble.Away away = assertThrows(Trouble.Away.class, () -> toServer().get("/", Words.class, PATIENCE));

        assertTrue(away.told().startsWith("timeout: "), away.told());
    }

    @Test
    void nobody_listening_is_unreachable() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        Trouble.Away away = assertThrows(Trouble.Away.class, () -> to(port).get("/", Words.class, PATIENCE));

        assertTrue(away.told().startsWith("unreachable: "), away.told());
    }

    @Test
    void each_answer_that_is_none_has_its_code() {
        for (Map.Entry<Integer, String> status : Map.of(
                        503,
                        "county-busy",
                        429,
                        "county-busy",
                        500,
                        "county-error",
                        422,
                        "county-error",
                        401,
                        "certificate")
                .entrySet()) {
            server.createContext("/" + status.getKey(), exchange -> {
                exchange.getRequestBody().readAllBytes();
                Http.refuse(exchange, status.getKey(), "county:test");
            });

            Trouble trouble = assertThrows(
                    Trouble.class,
                    () -> toServer()
                            .post("/" + status.getKey(), "x".repeat(200_000), Words.class, Duration.ofSeconds(20)));

            assertEquals(status.getValue(), trouble.told().split(":", 2)[0]);
        }
    }

    private void silence(Duration time) {
        try {
            boolean over = ended.await(time.toMillis(), TimeUnit.MILLISECONDS);
            assertTrue(over || !time.isNegative());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
