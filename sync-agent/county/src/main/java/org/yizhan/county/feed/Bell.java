package org.yizhan.county.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/// Rings when PostgreSQL says that a feed has grown, whoever committed. One connection listens; when it breaks,
/// everybody who waits is woken to look for himself, and it listens anew.
@ApplicationScoped
class Bell {
    private static final Logger LOG = Logger.getLogger(Bell.class);
    private static final Duration BEFORE_THE_NEXT_TRY = Duration.ofSeconds(1);

    /// Also how long a broken connection can go unnoticed.
    private static final int LISTEN_MILLIS = 10_000;

    private final DataSource pool;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private final Map<String, Long> rings = new HashMap<>();
    private final Thread listener =
            Thread.ofPlatform().daemon().name("feed-bell").unstarted(this::listen);
    private long ringsForAll;

    /// Of the listening thread alone.
    private boolean lost;

    private boolean closed;

    Bell(DataSource pool) {
        this.pool = pool;
    }

    void start(@Observes StartupEvent starting) {
        listener.start();
    }

    /// Ends every wait, and the listening by a ring of its own, before the pool closes under it.
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        lock.lock();
        try {
            closed = true;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("notify " + Feed.CHANNEL);
            listener.join(BEFORE_THE_NEXT_TRY);
        } catch (SQLException e) {
            LOG.debugf("PostgreSQL went first: %s", e.getMessage());
        }
    }

    /// What to hand to [#await] afterwards: taken before looking, so that no ring is missed in between.
    long heard(String center) {
        lock.lock();
        try {
            return ringsForAll + rings.getOrDefault(center, 0L);
        } finally {
            lock.unlock();
        }
    }

    /// Waits until the bell has rung for that center since `heard`. False when the time ran out or the county stops.
    boolean await(String center, long heard, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (!closed && ringsForAll + rings.getOrDefault(center, 0L) == heard && left > 0) {
                left = rung.awaitNanos(left);
            }
            return !closed && ringsForAll + rings.getOrDefault(center, 0L) != heard;
        } finally {
            lock.unlock();
        }
    }

    private void listen() {
        while (!isClosed()) {
            try (Connection connection = pool.getConnection()) {
                listen(connection);
            } catch (SQLException e) {
                if (!isClosed()) {
                    tellOnce(e);
                    ring(null);
                    pause();
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + Feed.CHANNEL);
        }
        lost = false;
        ring(null);
        PGConnection line = connection.unwrap(PGConnection.class);
        while (!isClosed()) {
            PGNotification[] notifications = line.getNotifications(LISTEN_MILLIS);
            if (notifications != null) {
                for (PGNotification notification : notifications) {
                    ring(notification.getParameter());
                }
            }
        }
    }

    private void tellOnce(SQLException e) {
        if (!lost) {
            LOG.warnf("the bell lost its line to PostgreSQL: %s", e.getMessage());
            lost = true;
        }
    }

    private void ring(@Nullable String center) {
        lock.lock();
        try {
            if (center == null) {
                ringsForAll++;
            } else {
                rings.merge(center, 1L, Long::sum);
            }
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    private void pause() {
        lock.lock();
        try {
            if (!closed) {
                boolean ended = rung.await(BEFORE_THE_NEXT_TRY.toMillis(), TimeUnit.MILLISECONDS);
                LOG.debugf("tries again, woken early: %s", ended);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
