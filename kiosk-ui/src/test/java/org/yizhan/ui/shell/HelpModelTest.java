package org.yizhan.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Headers;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.client.CoreDoor;
import org.yizhan.ui.client.Wire;

/// Against a core that hears a call and breaks off before it has answered.
class HelpModelTest {
    private final BlockingQueue<String> keys = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> bodies = new LinkedBlockingQueue<>();
    private final AtomicLong now = new AtomicLong(1_000_000);
    private HttpServer core;
    private Wire wire;
    private HelpModel help;

    @BeforeEach
    void start() throws IOException {
        core = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        core.createContext("/q/health/live", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        core.createContext("/api/devices/help", exchange -> {
            keys.add(exchange.getRequestHeaders().getFirst(Headers.IDEMPOTENCY_KEY));
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.close();
        });
        core.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        core.start();
        var address = URI.create("http://127.0.0.1:" + core.getAddress().getPort());
        var client = new Client(new CoreDoor(address, null), "token");
        Executor fx = Runnable::run;
        wire = new Wire(client, fx, () -> System.nanoTime() / 1_000_000);
        help = new HelpModel(client, wire::talk, now::get);
    }

    @AfterEach
    void stop() {
        help.reset();
        wire.close();
        core.stop(0);
    }

    @Test
    void a_call_that_is_made_again_because_nobody_answered_is_the_same_call() throws Exception {
        help.call("home");

        assertEquals(keys.poll(60, TimeUnit.SECONDS), keys.poll(60, TimeUnit.SECONDS));
        assertEquals(bodies.poll(60, TimeUnit.SECONDS), bodies.poll(60, TimeUnit.SECONDS));
    }

    @Test
    void a_call_that_does_not_get_through_is_given_up_after_half_a_minute() {
        help.call("home");
        now.addAndGet(30_000);
        help.beat();
        assertEquals(HelpModel.State.CALLING, help.stateProperty().get());
        now.addAndGet(1);
        help.beat();

        assertEquals(HelpModel.State.READY, help.stateProperty().get());
    }
}
