package org.yizhan.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.journal.Journal;
import org.yizhan.sync.Span;

/// The core, on loopback or over TLS on the center's network.
final class HttpCore implements Core {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration APPLYING = Duration.ofSeconds(60);

    /// Nothing is heard while it counts, and a long stream on a small machine takes its time.
    private static final Duration COUNTING = Duration.ofMinutes(10);

    private final HttpClient client;
    private final Exchange exchange;

    HttpCore(CoreDoor core, Path tokenFile) {
        HttpClient.Builder http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .executor(Executors.newVirtualThreadPerTaskExecutor());
        core.tls().ifPresent(http::sslContext);
        client = http.build();
        exchange = new Exchange(
                client,
                core.address(),
                Trouble.Party.CORE,
                () -> Map.of("Authorization", "Bearer " + token(tokenFile)));
    }

    /// Read each time, so that a new enrolment needs no restart. Without one the core answers 401.
    private static String token(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public Journal.State state() throws Trouble, InterruptedException {
        return exchange.get("/api/journal/state", Journal.State.class, PATIENCE);
    }

    @Override
    public Journal.Page page(long epoch, int lane, long after, int limit) throws Trouble, InterruptedException {
        String path = "/api/journal?epoch=" + epoch + "&lane=" + lane + "&after=" + after + "&limit=" + limit;
        return exchange.get(path, Journal.Page.class, PATIENCE);
    }

    @Override
    public Journal.State receipt(Journal.Receipt receipt) throws Trouble, InterruptedException {
        return exchange.post("/api/journal/receipts", receipt, Journal.State.class, PATIENCE);
    }

    @Override
    public Journal.State link(Journal.Link link) throws Trouble, InterruptedException {
        return exchange.post("/api/journal/link", link, Journal.State.class, PATIENCE);
    }

    @Override
    public Journal.State newEpoch(Journal.NewEpoch epoch) throws Trouble, InterruptedException {
        return exchange.post("/api/journal/epochs", epoch, Journal.State.class, PATIENCE);
    }

    @Override
    public Journal.Applied inbound(Journal.Inbound changes) throws Trouble, InterruptedException {
        return exchange.post("/api/journal/inbound", changes, Journal.Applied.class, APPLYING);
    }

    @Override
    public Journal.Digests digests(long epoch, int lane, Span span, int parts) throws Trouble, InterruptedException {
        String path = "/api/journal/digests?epoch=" + epoch + "&lane=" + lane + "&from=" + span.from() + "&to="
                + span.to() + "&parts=" + parts;
        return exchange.get(path, Journal.Digests.class, COUNTING);
    }

    @Override
    public void follow(Runnable appended) throws Trouble, InterruptedException {
        HttpRequest request = exchange.request("/api/events")
                .setHeader("Accept-Encoding", "identity")
                .header("Accept", "text/event-stream")
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<Stream<String>> response = client.send(request, HttpResponse.BodyHandlers.ofLines());
            try (Stream<String> lines = response.body()) {
                if (response.statusCode() != 200) {
                    throw exchange.refusal(response.statusCode(), new byte[0]);
                }
                appended.run();
                read(lines.iterator(), appended);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Trouble.Away(Trouble.Party.CORE, Why.UNREACHABLE, "the event stream broke: " + e.getMessage());
        }
    }

    private static void read(Iterator<String> lines, Runnable appended) {
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith("event:")
                    && line.substring("event:".length()).strip().equals(Feed.JOURNAL)) {
                appended.run();
            }
        }
    }
}
