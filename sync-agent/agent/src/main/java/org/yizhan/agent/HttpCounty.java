package org.yizhan.agent;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.yizhan.sync.Wire;

/// The county over HTTP/2 and mutual TLS 1.3.
final class HttpCounty implements County {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// A county that serves many centers after an outage is slow, not away: giving up would only make it do the work
    /// again. A line that went dead meanwhile is noticed by those who wait for changes.
    private static final Duration PUSHING = Duration.ofMinutes(5);

    /// Nothing is heard while it counts. The county keeps a connection that is still a minute longer than this.
    private static final Duration COUNTING = Duration.ofMinutes(10);

    /// How long the county holds a question for changes before it answers that there are none. So a line that went
    /// dead without a word is noticed within [#PATIENCE].
    private static final int WAIT_SECONDS = 20;
    private static final int MAX_CHANGES = 100;

    private final HttpClient client;
    private final Exchange exchange;
    private final Doorstep doorstep;
    private final ClockCheck clock;
    private volatile Optional<String> clockTrouble = Optional.empty();

    HttpCounty(URI county, SSLContext tls, ClockCheck clock) {
        this.clock = clock;
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(new String[] {"TLSv1.3"});
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_2)
                .sslContext(tls)
                .sslParameters(parameters)
                .connectTimeout(Duration.ofSeconds(5))
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        exchange = new Exchange(client, county, Trouble.Party.COUNTY, Map::of);
        doorstep = new Doorstep(county, tls);
    }

    @Override
    public Wire.Welcome hello(Wire.Hello hello) throws Trouble, InterruptedException {
        try {
            return exchange.post(
                    "/sync/v1/hello", hello, Wire.Welcome.class, PATIENCE, head -> clockTrouble = clock.trouble(head));
        } catch (Trouble.Away away) {
            throw away.why() == Why.UNREACHABLE ? doorstep.refusal().orElse(away) : away;
        }
    }

    @Override
    public Optional<String> clockTrouble() {
        return clockTrouble;
    }

    @Override
    public Wire.Receipt push(Wire.Batch batch) throws Trouble, InterruptedException {
        return exchange.post("/sync/v1/push", batch, Wire.Receipt.class, PUSHING);
    }

    @Override
    public Wire.Changes changes(long after) throws Trouble, InterruptedException {
        String path = "/sync/v1/changes?after=" + after + "&limit=" + MAX_CHANGES + "&wait=" + WAIT_SECONDS;
        return exchange.get(path, Wire.Changes.class, PATIENCE);
    }

    @Override
    public Wire.Digests digests(Wire.DigestQuery query) throws Trouble, InterruptedException {
        return exchange.post("/sync/v1/digests", query, Wire.Digests.class, COUNTING);
    }

    @Override
    public Wire.Statement statement(Wire.Claim claim) throws Trouble, InterruptedException {
        return exchange.post("/sync/v1/statements", claim, Wire.Statement.class, COUNTING);
    }

    @Override
    public Wire.Rows rows(Wire.RowQuery query) throws Trouble, InterruptedException {
        return exchange.post("/sync/v1/rows", query, Wire.Rows.class, PATIENCE);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
