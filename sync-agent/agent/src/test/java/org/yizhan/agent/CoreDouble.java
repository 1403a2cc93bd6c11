package org.yizhan.agent;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.yizhan.contract.journal.Journal;
import org.yizhan.sync.Span;
import org.yizhan.sync.Wire;

/// A core's door to the journal with faults to order; the real core is met in the house's own tests.
final class CoreDouble implements AutoCloseable {
    static final String CENTER = "330782102203";
    static final UUID CORE = new UUID(0x7000, 1);
    static final int LANE = 2;

    final List<Journal.Link> links = new CopyOnWriteArrayList<>();
    final List<Journal.Receipt> receipts = new CopyOnWriteArrayList<>();
    final List<Journal.Change> applied = new CopyOnWriteArrayList<>();
    final List<Ledger> ledgers = new CopyOnWriteArrayList<>();
    final Map<Long, Long> acked = new ConcurrentHashMap<>();
    volatile int receiptFaults;
    volatile int inboundFaults;
    private volatile boolean linkUp;
    private final List<OutputStream> followers = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    CoreDouble() throws IOException {
        ledgers.add(ledger(1));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    Ledger first() {
        return ledgers.getFirst();
    }

    /// Appends rows and tells of them as the core does, after the commit.
    void append(int rows) {
        for (int i = 0; i < rows; i++) {
            ledgers.getLast().append("issued", "{\"number\":" + i + "}");
        }
        event("journal.appended");
    }

    void event(String type) {
        for (OutputStream follower : followers) {
            try {
                follower.write(("id: 1\nevent: " + type + "\ndata: {}\n\n").getBytes(StandardCharsets.UTF_8));
                follower.flush();
            } catch (IOException gone) {
                followers.remove(follower);
            }
        }
    }

    static Ledger ledger(long epoch) {
        return new Ledger(CENTER, new Wire.StreamId(CORE, epoch, new UUID(0x7000, 0xE0 + epoch), LANE));
    }

    private void serve(HttpExchange exchange) throws IOException {
        if (!"Bearer agent-token".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            Http.refuse(exchange, 401, "staff:unauthenticated");
            return;
        }
        switch (exchange.getRequestURI().getPath()) {
            case "/api/journal/state" -> Http.answer(exchange, 200, state());
            case "/api/journal" -> Http.answer(exchange, 200, page(exchange));
            case "/api/journal/receipts" -> receipt(exchange);
            case "/api/journal/link" -> link(exchange);
            case "/api/journal/epochs" -> epoch(exchange);
            case "/api/journal/inbound" -> inbound(exchange);
            case "/api/journal/digests" -> Http.answer(exchange, 200, digests(exchange));
            case "/api/events" -> follow(exchange);
            default -> Http.refuse(exchange, 404, "request:no-such-path");
        }
    }

    private Journal.State state() {
        List<Journal.Stream> streams = ledgers.stream()
                .map(ledger -> new Journal.Stream(
                        ledger.stream.epoch(),
                        ledger.stream.epochId(),
                        LANE,
                        ledger.head().seq(),
                        ledger.head().hash(),
                        acked.getOrDefault(ledger.stream.epoch(), 0L)))
                .toList();
        long cursor = applied.isEmpty() ? 0 : applied.getLast().cursor();
        return new Journal.State(CENTER, CORE, streams, 0, cursor, linkUp, null, null);
    }

    private Ledger ledger(HttpExchange exchange) {
        long epoch = Http.parameter(exchange, "epoch");
        return ledgers.stream()
                .filter(ledger -> ledger.stream.epoch() == epoch)
                .findFirst()
                .orElseThrow();
    }

    private Journal.Page page(HttpExchange exchange) {
        Ledger ledger = ledger(exchange);
        List<Journal.Row> rows =
                ledger.after(Http.parameter(exchange, "after"), (int) Http.parameter(exchange, "limit")).stream()
                        .map(row -> journal(ledger.stream, row))
                        .toList();
        return new Journal.Page(rows, false);
    }

    private static Journal.Row journal(Wire.StreamId stream, Wire.Row row) {
        return new Journal.Row(
                stream.epoch(),
                stream.epochId(),
                stream.lane(),
                row.seq(),
                row.type(),
                row.recordId(),
                row.op(),
                row.baseVersion(),
                row.newVersion(),
                row.schemaVersion(),
                row.at(),
                row.timeTrusted(),
                row.payload(),
                row.payloadHash(),
                row.prevHash(),
                row.hash());
    }

    private void receipt(HttpExchange exchange) throws IOException {
        Journal.Receipt receipt = Http.read(exchange, Journal.Receipt.class);
        if (receiptFaults > 0) {
            receiptFaults--;
            Http.refuse(exchange, 503, "boot:storage-full");
            return;
        }
        receipts.add(receipt);
        acked.merge(receipt.epoch(), receipt.seq(), Math::max);
        Http.answer(exchange, 200, state());
    }

    private void link(HttpExchange exchange) throws IOException {
        Journal.Link link = Http.read(exchange, Journal.Link.class);
        links.add(link);
        linkUp = link.up();
        Http.answer(exchange, 200, state());
    }

    private void epoch(HttpExchange exchange) throws IOException {
        Journal.NewEpoch epoch = Http.read(exchange, Journal.NewEpoch.class);
        ledgers.add(ledger(epoch.countyEpoch() + 1));
        Http.answer(exchange, 200, state());
    }

    private void inbound(HttpExchange exchange) throws IOException {
        List<Journal.Change> changes =
                Http.read(exchange, Journal.Inbound.class).changes();
        if (inboundFaults > 0) {
            inboundFaults--;
            Http.refuse(exchange, 503, "boot:storage-full");
            return;
        }
        long cursor = state().inboundCursor();
        List<Journal.Change> fresh = new ArrayList<>(changes);
        fresh.removeIf(change -> change.cursor() <= cursor);
        applied.addAll(fresh);
        Http.answer(exchange, 200, new Journal.Applied(state().inboundCursor(), List.of()));
    }

    private Journal.Digests digests(HttpExchange exchange) {
        Span span = new Span(Http.parameter(exchange, "from"), Http.parameter(exchange, "to"));
        return new Journal.Digests(ledger(exchange).ranges(span, (int) Http.parameter(exchange, "parts")).stream()
                .map(range -> new Journal.Range(range.from(), range.to(), range.count(), range.digest()))
                .toList());
    }

    private void follow(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(":\n\n".getBytes(StandardCharsets.US_ASCII));
        exchange.getResponseBody().flush();
        followers.add(exchange.getResponseBody());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
