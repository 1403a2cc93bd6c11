package org.yizhan.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.sync.Span;
import org.yizhan.sync.Wire;

class ReckoningTest {
    @TempDir
    static Path shared;

    @TempDir
    Path directory;

    private static Certificates certificates;
    private final SetClock clock = new SetClock();
    private CoreDouble core;
    private CountyDouble county;

    /// Stands still until it is moved.
    private static final class SetClock extends Clock {
        private volatile Instant now = Clock.systemUTC().instant();

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeAll
    static void certificates() throws Exception {
        certificates = Certificates.in(shared);
    }

    @BeforeEach
    void open() throws IOException {
        core = new CoreDouble();
        county = new CountyDouble(certificates);
    }

    @AfterEach
    void close() {
        county.counting.countDown();
        core.close();
        county.close();
    }

    private Running agent() throws IOException {
        return Running.agent(core, county.enrolment(), directory, clock);
    }

    private void awaitAcked(long seq) throws InterruptedException {
        Await.until("receipt for " + seq, () -> core.acked.getOrDefault(1L, 0L) == seq);
    }

    private void breakTheLine() throws Exception {
        int links = core.links.size();
        county.goAway();
        Await.until("down", () -> core.links.size() > links);
        county.comeBack();
        Await.until("up", () -> core.links.getLast().up());
    }

    /// The first may have been cut off before its end, and is then not tried again at once.
    private void awaitAnother() throws InterruptedException {
        Await.until("another", () -> {
            clock.pass(Duration.ofMinutes(2));
            return county.statements.get() >= 2;
        });
    }

    @Test
    void after_the_first_account_only_rows_after_it_are_counted() throws Exception {
        core.append(300);
        try (Running agent = agent()) {
            Await.until("the account", () -> county.statements.get() == 1);
            awaitAcked(300);
            core.append(20);
            awaitAcked(320);
            clock.pass(Duration.ofMinutes(11));
            breakTheLine();
            Await.until("the later rows", () -> !county.counted.isEmpty());
        }
        assertEquals(List.of(new Span(301, 320)), county.counted);
        assertEquals(1, county.statements.get());
    }

    @Test
    void a_day_later_everything_is_counted_again() throws Exception {
        core.append(5);
        try (Running agent = agent()) {
            Await.until("the account", () -> county.statements.get() == 1);
            clock.pass(Duration.ofHours(25));
            breakTheLine();
            awaitAnother();
        }
        assertEquals(List.of(), county.counted);
    }

    @Test
    void later_rows_that_differ_have_the_whole_account_taken() throws Exception {
        core.append(40);
        try (Running agent = agent()) {
            Await.until("the account", () -> county.statements.get() == 1);
            core.append(10);
            awaitAcked(50);
            Ledger copy = county.ledger(core.first().stream);
            Wire.Row row = java.util.Objects.requireNonNull(copy.at(45));
            copy.put(Ledger.with(row, "called", row.payload(), row.hash()));
            clock.pass(Duration.ofMinutes(11));
            breakTheLine();
            awaitAnother();
        }
    }

    @Test
    void a_county_that_fell_back_is_counted_with_from_the_first_row() throws Exception {
        core.append(40);
        try (Running agent = agent()) {
            Await.until("the account", () -> county.statements.get() == 1);
            county.loseEverything();
            clock.pass(Duration.ofMinutes(11));
            breakTheLine();
            awaitAnother();
        }
        assertEquals(
                List.of(),
                county.counted.stream().filter(span -> span.from() > 1).toList());
    }

    @Test
    void a_county_that_counts_for_long_holds_no_rows_back() throws Exception {
        county.counting = new CountDownLatch(1);
        core.append(3);
        try (Running agent = agent()) {
            Await.until("the account is asked for", () -> county.statements.get() == 1);
            core.append(700);
            awaitAcked(703);
            county.counting.countDown();
        }
        assertEquals(1, core.links.size());
        Files.delete(directory.resolve("heartbeat"));
    }
}
