package org.yizhan.county.streams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.yizhan.county.testing.CountyTest;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class MonthsTest extends CountyTest {
    @Inject
    DataSource pool;

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }

    private long partitions(String year) {
        return count("pg_class where relname like ?", "journal\\_row\\_" + year + "\\___");
    }

    @Test
    void a_partition_that_could_not_be_made_while_postgresql_was_away_is_made_the_next_time() {
        AtomicInteger asked = new AtomicInteger();
        Jdbi away = Jdbi.create(() -> {
            if (asked.getAndIncrement() == 0) {
                throw new SQLException("away", "08006");
            }
            return pool.getConnection();
        });
        Months months = new Months(away, at("2041-05-09T00:00:00Z"));

        assertThrows(ConnectionException.class, months::ready);
        assertEquals(0, partitions("2041"));
        months.ready();

        assertEquals(2, partitions("2041"));
    }

    @Test
    void a_second_first_push_waits_until_the_partition_is_there() throws Exception {
        CountDownLatch making = new CountDownLatch(1);
        CountDownLatch on = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        Jdbi slow = Jdbi.create(() -> {
            if (asked.getAndIncrement() == 0) {
                making.countDown();
                await(on);
            }
            return pool.getConnection();
        });
        Months months = new Months(slow, at("2042-05-09T00:00:00Z"));
        CompletableFuture<Void> first = CompletableFuture.runAsync(months::ready, Thread::startVirtualThread);
        await(making);

        CompletableFuture<Long> seen = new CompletableFuture<>();
        Thread second = Thread.ofPlatform().start(() -> {
            months.ready();
            seen.complete(partitions("2042"));
        });
        while (second.isAlive() && second.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        on.countDown();
        first.get(60, TimeUnit.SECONDS);

        assertEquals(2, seen.get(60, TimeUnit.SECONDS));
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(60, TimeUnit.SECONDS)) {
                throw new AssertionError("waited in vain");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
