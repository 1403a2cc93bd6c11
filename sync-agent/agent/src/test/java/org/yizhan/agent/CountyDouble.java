package org.yizhan.agent;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;
import org.yizhan.sync.Chain;
import org.yizhan.sync.Ed25519;
import org.yizhan.sync.Receipts;
import org.yizhan.sync.Span;
import org.yizhan.sync.Statements;
import org.yizhan.sync.Wire;

/// A county's sync door, mutual TLS included, that can be made to fail at chosen places. The real county is met in
/// the house's own tests.
final class CountyDouble implements AutoCloseable {
    enum Fault {
        /// The rows are kept, the answer never comes.
        RECEIPT_LOST,
        /// The rows are kept, the answer breaks off in the middle.
        CUT_IN_MID_ANSWER,
        BUSY,
        /// The receipt is signed by somebody else.
        RECEIPT_FORGED
    }

    final Deque<Fault> pushFaults = new ConcurrentLinkedDeque<>();
    final List<Wire.Change> changes = new CopyOnWriteArrayList<>();
    final List<Wire.Finding> missingEffects = new CopyOnWriteArrayList<>();
    final AtomicInteger taken = new AtomicInteger();
    final AtomicInteger pushes = new AtomicInteger();
    final AtomicInteger statements = new AtomicInteger();
    final List<Span> counted = new CopyOnWriteArrayList<>();

    /// What a statement waits for before it is answered.
    volatile CountDownLatch counting = new CountDownLatch(0);
    final List<Integer> batchSizes = new CopyOnWriteArrayList<>();
    volatile long poisoned;
    volatile boolean quarantined;
    private volatile KeyPair keys = Ed25519.generate();
    private final KeyPair enrolledKeys = keys;
    private final Certificates certificates;
    private final Map<Wire.StreamId, Ledger> ledgers = new ConcurrentHashMap<>();
    private HttpsServer server;

    CountyDouble(Certificates certificates) throws IOException {
        this.certificates = certificates;
        this.server = server(0);
    }

    Wire.Enrolment enrolment() {
        return new Wire.Enrolment(
                CoreDouble.CENTER,
                "https://127.0.0.1:" + server.getAddress().getPort(),
                certificates.countyPem(),
                certificates.centerPkcs12(),
                Certificates.PASSWORD,
                new byte[32],
                Ed25519.raw(enrolledKeys.getPublic()),
                null);
    }

    Ledger ledger(Wire.StreamId stream) {
        return ledgers.computeIfAbsent(stream, id -> new Ledger(CoreDouble.CENTER, id));
    }

    void loseEverything() {
        ledgers.clear();
    }

    void goAway() {
        server.stop(0);
    }

    /// At the same address as before.
    void comeBack() throws IOException {
        server = server(server.getAddress().getPort());
    }

    void signWithAnotherKey() {
        keys = Ed25519.generate();
    }

    private HttpsServer server(int port) throws IOException {
        HttpsServer https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(certificates.countyContext()) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters ssl = getSSLContext().getDefaultSSLParameters();
                ssl.setProtocols(new String[] {"TLSv1.3"});
                ssl.setNeedClientAuth(true);
                parameters.setSSLParameters(ssl);
            }
        });
        https.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        https.createContext("/sync/v1/", this::serve);
        https.start();
        return https;
    }

    private void serve(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestURI().getPath()) {
            case "/sync/v1/hello" -> Http.answer(exchange, 200, greet(Http.read(exchange, Wire.Hello.class)));
            case "/sync/v1/push" -> push(exchange);
            case "/sync/v1/changes" -> changes(exchange);
            case "/sync/v1/digests" -> {
                Wire.DigestQuery query = Http.read(exchange, Wire.DigestQuery.class);
                counted.add(new Span(query.from(), query.to()));
                List<Wire.Range> ranges =
                        ledger(query.stream()).ranges(new Span(query.from(), query.to()), query.parts());
                Http.answer(exchange, 200, new Wire.Digests(ranges));
            }
            case "/sync/v1/statements" -> {
                Wire.Claim claim = Http.read(exchange, Wire.Claim.class);
                statements.incrementAndGet();
                awaitCounted();
                Http.answer(
                        exchange,
                        200,
                        Statements.sign(
                                CoreDouble.CENTER,
                                claim,
                                ledger(claim.stream()).counted(new Span(1, claim.cut())),
                                missingEffects,
                                Instant.EPOCH,
                                keys.getPrivate()));
            }
            case "/sync/v1/rows" -> {
                Wire.RowQuery query = Http.read(exchange, Wire.RowQuery.class);
                List<Wire.Row> rows = query.seqs().stream()
                        .map(seq -> Optional.ofNullable(ledger(query.stream()).at(seq)))
                        .flatMap(Optional::stream)
                        .toList();
                Http.answer(exchange, 200, new Wire.Rows(rows));
            }
            default -> Http.refuse(exchange, 404, "request:no-such-path");
        }
    }

    private void awaitCounted() throws IOException {
        try {
            counting.await();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private Wire.Welcome greet(Wire.Hello hello) {
        Collection<Ledger> held = ledgers.values();
        long latest = hello.streams().stream()
                .mapToLong(position -> position.stream().epoch())
                .max()
                .orElse(0);
        Wire.Verdict verdict = Wire.Verdict.GO;
        for (Wire.Position theirs : hello.streams()) {
            Wire.Position ours = ledger(theirs.stream()).head();
            if (theirs.stream().epoch() == latest && ours.seq() > theirs.seq()) {
                verdict = Wire.Verdict.COUNTY_AHEAD;
            }
        }
        return new Wire.Welcome(
                CoreDouble.CENTER,
                quarantined ? Wire.Verdict.FORKED : verdict,
                "as the test wants it",
                held.stream().map(Ledger::head).toList());
    }

    private void push(HttpExchange exchange) throws IOException {
        pushes.incrementAndGet();
        Wire.Batch batch = Http.read(exchange, Wire.Batch.class);
        batchSizes.add(batch.rows().size());
        Fault fault = pushFaults.poll();
        if (fault == Fault.BUSY) {
            Http.refuse(exchange, 503, "county:busy");
            return;
        }
        if (batch.rows().stream().anyMatch(row -> row.seq() == poisoned)) {
            Http.refuse(exchange, 422, "sync:broken-row");
            return;
        }
        if (!take(batch)) {
            Http.refuse(exchange, 409, "sync:gap");
            return;
        }
        answer(exchange, fault, ledger(batch.stream()).head());
    }

    private void answer(HttpExchange exchange, @Nullable Fault fault, Wire.Position head) throws IOException {
        if (fault == Fault.RECEIPT_LOST) {
            exchange.close();
        } else if (fault == Fault.CUT_IN_MID_ANSWER) {
            Http.cutOff(exchange);
        } else {
            KeyPair signer = fault == Fault.RECEIPT_FORGED ? Ed25519.generate() : keys;
            Http.answer(exchange, 200, Receipts.sign(CoreDouble.CENTER, head, signer.getPrivate()));
        }
    }

    private synchronized boolean take(Wire.Batch batch) {
        Ledger ledger = ledger(batch.stream());
        List<Wire.Row> fresh = new ArrayList<>();
        for (Wire.Row row : batch.rows()) {
            Wire.Row held = ledger.at(row.seq());
            if (held == null) {
                fresh.add(row);
            } else if (!Arrays.equals(held.hash(), row.hash())) {
                return false;
            }
        }
        if (Chain.check(CoreDouble.CENTER, ledger.head(), fresh).isPresent()) {
            return false;
        }
        fresh.forEach(ledger::put);
        taken.addAndGet(fresh.size());
        return true;
    }

    private void changes(HttpExchange exchange) throws IOException {
        long after = Http.parameter(exchange, "after");
        List<Wire.Change> fresh =
                changes.stream().filter(change -> change.cursor() > after).toList();
        for (int waited = 0; fresh.isEmpty() && waited < 20; waited++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            fresh = changes.stream().filter(change -> change.cursor() > after).toList();
        }
        Http.answer(exchange, 200, new Wire.Changes(fresh));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
