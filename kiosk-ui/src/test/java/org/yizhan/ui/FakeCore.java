package org.yizhan.ui;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Headers;
import org.yizhan.contract.Problem;
import org.yizhan.contract.boot.Feed;
import org.yizhan.ui.client.Json;

/// A core that speaks the contract over a real socket, for tests of the kiosk alone. What it says is in [Village].
final class FakeCore implements AutoCloseable {
    static final String TOKEN = "kiosk-token";

    /// What one request is answered with.
    record Reply(int status, Object body) {
        static Reply ok(Object body) {
            return new Reply(200, body);
        }

        static Reply created(Object body) {
            return new Reply(201, body);
        }
    }

    /// A request that reached the core.
    record Heard(String method, String path, String key, String body) {}

    private final Village village;
    private final int port;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final List<OutputStream> streams = new CopyOnWriteArrayList<>();
    private final Map<String, Reply> remembered = new ConcurrentHashMap<>();
    private @Nullable HttpServer server;
    private volatile boolean stopped;
    private long cursor;

    FakeCore(Village village, int port) throws IOException {
        this.village = village;
        this.port = start(port);
    }

    static FakeCore on(Village village) throws IOException {
        return new FakeCore(village, 0);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    List<Heard> heard(String method, String path) {
        return heard.stream()
                .filter(one -> one.method().equals(method) && one.path().startsWith(path))
                .toList();
    }

    /// As after a `kill -9`: every socket is closed, nothing answers.
    void kill() {
        HttpServer dying = server;
        server = null;
        if (dying != null) {
            dying.stop(0);
        }
        streams.clear();
    }

    /// As after a `kill -STOP`: sockets stay open and nobody answers, until [#resume].
    void stop() {
        stopped = true;
    }

    synchronized void resume() {
        stopped = false;
        notifyAll();
    }

    void revive() throws IOException {
        start(port);
    }

    synchronized void publish(String type, java.util.@Nullable UUID subject, @Nullable Object body) {
        cursor++;
        try {
            String data = Json.MAPPER.writeValueAsString(new Feed(cursor, type, subject, body));
            byte[] event = ("id: " + cursor + "\nevent: " + type + "\ndata: " + data + "\n\n")
                    .getBytes(StandardCharsets.UTF_8);
            for (OutputStream stream : streams) {
                write(stream, event);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        resume();
        kill();
    }

    private int start(int wanted) throws IOException {
        var starting = HttpServer.create(new InetSocketAddress("127.0.0.1", wanted), 0);
        starting.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        starting.createContext("/", this::handle);
        starting.start();
        server = starting;
        return starting.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        awaitResumed();
        String path = exchange.getRequestURI().toString();
        if (path.equals("/q/health/live")) {
            send(exchange, new Reply(200, Map.of("status", "UP")));
        } else if (!mayEnter(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, refusal(401, "staff:unauthenticated"));
        } else if (path.equals("/api/events")) {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            write(exchange.getResponseBody(), ": hello\n\n".getBytes(StandardCharsets.UTF_8));
            streams.add(exchange.getResponseBody());
        } else {
            answer(exchange, path);
        }
    }

    private boolean mayEnter(@Nullable String authorization) {
        return ("Bearer " + TOKEN).equals(authorization)
                || village.corner.isOpenFor(String.valueOf(authorization).replace("Bearer ", ""));
    }

    private void answer(HttpExchange exchange, String path) throws IOException {
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        String method = exchange.getRequestMethod();
        if (method.equals("PUT") && !village.corner.answers(path)) {
            send(exchange, village.cases.put(path, exchange.getRequestHeaders().getFirst("Content-Type"), bytes));
            return;
        }
        String body = new String(bytes, StandardCharsets.UTF_8);
        String key = String.valueOf(exchange.getRequestHeaders().getFirst(Headers.IDEMPOTENCY_KEY));
        heard.add(new Heard(method, path, key, body));
        Reply reply = method.equals("GET")
                ? village.get(path)
                : village.corner.answers(path)
                        ? village.corner.write(path, body)
                        : remembered.computeIfAbsent(key, first -> village.post(path, body));
        send(exchange, reply);
    }

    private synchronized void awaitResumed() {
        try {
            while (stopped) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Reply refusal(int status, String problem) {
        return refusal(status, problem, Map.of());
    }

    static Reply refusal(int status, String problem, Map<String, String> params) {
        return new Reply(status, new Problem(Problem.URN + problem, problem, status, null, null, params, List.of()));
    }

    static <T> T read(String body, Class<T> type) {
        try {
            return Json.MAPPER.readValue(body, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] bytes = Json.MAPPER.writeValueAsBytes(reply.body());
        exchange.getResponseHeaders()
                .set("Content-Type", reply.status() < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(reply.status(), bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private void write(OutputStream stream, byte[] bytes) {
        try {
            stream.write(bytes);
            stream.flush();
        } catch (IOException e) {
            streams.remove(stream);
        }
    }
}
