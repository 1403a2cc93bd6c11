package org.yizhan.ui.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.boot.Feed;

/// The live line to the core: its event stream, and a probe whenever the stream has been quiet for a moment.
///
/// A killed core closes the stream at once; a stopped one says nothing, and the probe notices within
/// [#QUIET] plus the probe's own limit, together under two seconds.
public final class Wire implements AutoCloseable {
    private static final Duration QUIET = Duration.ofSeconds(1);
    /// The core writes a comment every five seconds; a stream silent for longer is dead.
    private static final Duration DEAF = Duration.ofSeconds(15);

    private static final Logger LOG = Logger.getLogger(Wire.class.getName());

    private final Http http;
    private final Executor fx;
    private final LongSupplier millis;
    private final Duration patience;
    private final Link link;
    private final Feeds feeds = new Feeds();
    private final AtomicInteger asking = new AtomicInteger();
    private final EventLines lines = new EventLines();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("probe").factory());
    private volatile long heardAt;
    private volatile @Nullable InputStream stream;
    private volatile @Nullable Thread reader;

    /// @param fx      runs what it is given on the FX thread, later
    /// @param millis  a clock that never jumps
    public Wire(Client client, Executor fx, LongSupplier millis) {
        this(client, fx, millis, DEAF);
    }

    /// @param patience  for the first word of the stream: a core that loses its power just then says nothing more
    Wire(Client client, Executor fx, LongSupplier millis, Duration patience) {
        this.http = client.http();
        this.fx = fx;
        this.millis = millis;
        this.patience = patience;
        this.link = new Link(http, fx);
    }

    public void open() {
        ticker.scheduleWithFixedDelay(this::look, 0, QUIET.toMillis(), TimeUnit.MILLISECONDS);
        reader = Thread.ofVirtual().name("events").start(this::listen);
    }

    public Link link() {
        return link;
    }

    /// What one screen has to say to the core, until it is closed.
    public Talk talk() {
        return new Talk(link, feeds, fx, asking, Talk.PAUSE);
    }

    /// How many questions are not answered yet, or their answers not taken.
    public int asking() {
        return asking.get();
    }

    @Override
    public void close() {
        ticker.shutdownNow();
        Thread listening = reader;
        if (listening != null) {
            listening.interrupt();
        }
        drop();
    }

    private void look() {
        long quiet = millis.getAsLong() - heardAt;
        if (stream != null && quiet > DEAF.toMillis()) {
            drop();
        }
        if (quiet >= QUIET.toMillis()) {
            link.probeHere();
        }
    }

    private void listen() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                link.awaitAnswer();
                long began = millis.getAsLong();
                follow();
                // A line that held is looked for at once. One that is refused or breaks off again and again waits for
                // the next look, or it would ask as fast as two programs can talk.
                if (millis.getAsLong() - began >= QUIET.toMillis()) {
                    link.probe();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() throws InterruptedException {
        try {
            HttpResponse<InputStream> response = http.events(lines.lastId(), patience);
            try (InputStream in = response.body()) {
                if (!accepted(response.statusCode())) {
                    return;
                }
                heard();
                stream = in;
                if (lines.lastId() < 0) {
                    // What changed between the first answers and this stream was told to nobody.
                    publish(new Feed(0, Feed.REFETCH, null, null));
                }
                read(in);
            }
        } catch (IOException e) {
            // The core went away: the probe says so, and the loop begins again.
        } catch (RuntimeException e) {
            // What cannot be understood today must not make this kiosk deaf for good.
            LOG.log(
                    Level.WARNING,
                    "the stream of events broke off: {0}",
                    e.getClass().getName());
        } finally {
            stream = null;
            lines.reset();
        }
    }

    private boolean accepted(int status) {
        if (status == 401 || status == 403) {
            link.show(Link.State.LOCKED);
        } else if (status == 200) {
            link.show(Link.State.UP);
        }
        return status == 200;
    }

    private void read(InputStream in) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            heard();
            lines.line(line).ifPresent(this::publish);
        }
    }

    private void publish(Feed feed) {
        fx.execute(() -> feeds.publish(feed));
    }

    private void heard() {
        heardAt = millis.getAsLong();
    }

    private void drop() {
        InputStream open = stream;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // Already closed: that is what was wanted.
            }
        }
    }
}
