package org.yizhan.ui.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yizhan.contract.boot.Feed;

class WireTest {
    private static final LongSupplier MILLIS = () -> System.nanoTime() / 1_000_000;

    private final BlockingQueue<Long> asked = new LinkedBlockingQueue<>();
    private HttpServer core;

    @BeforeEach
    void start() throws IOException {
        core = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        core.createContext("/q/health/live", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        core.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        core.start();
    }

    @AfterEach
    void stop() {
        core.stop(0);
    }

    /// 401 is a kiosk that was signed off; 200 with an end at once is a core that cannot hold a line.
    @ParameterizedTest
    @ValueSource(ints = {401, 200})
    void a_stream_that_does_not_hold_is_asked_for_once_a_look_and_no_oftener(int status) throws Exception {
        events(status);
        try (Wire wire = wire()) {
            wire.open();
            asked.poll(60, TimeUnit.SECONDS);
            long second = asked.poll(60, TimeUnit.SECONDS);
            long third = asked.poll(60, TimeUnit.SECONDS);

            assertTrue(third - second >= 900, "asked again after " + (third - second) + " ms");
        }
    }

    @Test
    void a_kiosk_that_was_signed_off_says_so() throws Exception {
        events(401);
        var states = new LinkedBlockingQueue<Link.State>();
        try (Wire wire = wire()) {
            wire.link().stateProperty().addListener((o, before, now) -> states.add(now));
            wire.open();

            assertEquals(Link.State.UP, states.poll(60, TimeUnit.SECONDS));
            assertEquals(Link.State.LOCKED, states.poll(60, TimeUnit.SECONDS));
        }
    }

    @Test
    void a_core_that_takes_the_request_and_says_nothing_more_is_asked_again_and_then_heard_for_good() throws Exception {
        var heard = new LinkedBlockingQueue<Long>();
        core.createContext("/api/events", exchange -> {
            asked.add(MILLIS.getAsLong());
            if (asked.size() > 1) {
                exchange.sendResponseHeaders(200, 0);
                write(exchange, event("1"));
            }
        });
        try (Wire wire = wire(Duration.ofMillis(300))) {
            wire.talk().on(feed -> heard.add(feed.cursor()), Feed.TICKET);
            wire.open();

            assertEquals(0L, heard.poll(60, TimeUnit.SECONDS), "to read everything again");
            assertEquals(1L, heard.poll(60, TimeUnit.SECONDS));
        }
    }

    @Test
    void an_event_that_cannot_be_understood_or_shown_ends_nothing() throws Exception {
        var heard = new LinkedBlockingQueue<Long>();
        core.createContext("/api/events", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            write(exchange, event("soon") + event("7"));
            exchange.close();
        });
        try (Wire wire = wire(Duration.ofSeconds(60))) {
            wire.talk()
                    .on(
                            feed -> {
                                heard.add(feed.cursor());
                                throw new IllegalStateException("a screen that cannot show this");
                            },
                            Feed.TICKET);
            wire.open();

            for (int i = 0; i < 3; i++) {
                assertNotNull(heard.poll(60, TimeUnit.SECONDS));
            }
        }
    }

    private static String event(String id) {
        return "id: " + id + "\ndata: {\"cursor\":1,\"type\":\"" + Feed.TICKET + "\"}\n\n";
    }

    private static void write(HttpExchange exchange, String text) throws IOException {
        exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    private void events(int status) {
        core.createContext("/api/events", exchange -> {
            asked.add(MILLIS.getAsLong());
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }

    private Wire wire() throws IOException {
        return wire(Duration.ofSeconds(60));
    }

    private Wire wire(Duration patience) throws IOException {
        URI address = URI.create("http://127.0.0.1:" + core.getAddress().getPort());
        return new Wire(new Client(new CoreDoor(address, null), "token"), Runnable::run, MILLIS, patience);
    }
}
