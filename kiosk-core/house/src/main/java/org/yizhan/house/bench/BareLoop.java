package org.yizhan.house.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.yizhan.house.place.Json;

/// What the disk and SQLite allow: a loop that commits tickets and calls in turn, and does nothing else. A program of
/// its own, which sleeps on its input between slices; each line of that is a slice, answered by a line of JSON.
public final class BareLoop {
    private final Connection connection;
    private final BareRows rows;
    private final Clock clock;

    private BareLoop(Connection connection, Clock clock) throws SQLException {
        this.connection = connection;
        this.clock = clock;
        this.rows = new BareRows(connection, clock);
    }

    /// One line of the input.
    ///
    /// @param batch   how many tickets, and as many calls, go into one transaction; 0 for one ticket or call each
    /// @param pause   after each commit
    /// @param waiting how many are to wait before it begins
    record Order(long millis, int batch, long pause, int waiting) {}

    /// What came of it.
    ///
    /// @param nanos   each commit took, from its beginning; not where several went into one
    /// @param seconds of the epoch in which something was committed
    record Slice(int issued, double seconds, List<Long> nanos, SortedSet<Long> secondsAlive) {
        double issuedPerSecond() {
            return issued / seconds;
        }
    }

    /// @param arguments the JDBC address of the database
    public static void main(String[] arguments) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(arguments[0]);
                var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            connection.setAutoCommit(false);
            var loop = new BareLoop(connection, Clock.systemUTC());
            for (String line = orders.readLine(); line != null; line = orders.readLine()) {
                var slice = loop.run(Json.MAPPER.readValue(line, Order.class));
                System.out.println(Json.MAPPER.writeValueAsString(slice));
            }
        }
    }

    private Slice run(Order order) throws SQLException {
        for (int more = order.waiting() - rows.waiting(); more > 0; more--) {
            rows.issue();
        }
        connection.commit();
        return order.batch() == 0 ? oneByOne(order) : batched(order);
    }

    private Slice oneByOne(Order order) throws SQLException {
        var nanos = new ArrayList<Long>();
        var alive = new TreeSet<Long>();
        long began = System.nanoTime();
        int issued = 0;
        while (System.nanoTime() - began < Duration.ofMillis(order.millis()).toNanos()) {
            long one = System.nanoTime();
            if (nanos.size() % 2 == 0) {
                rows.issue();
                issued++;
            } else {
                rows.call();
            }
            connection.commit();
            nanos.add(System.nanoTime() - one);
            alive.add(clock.instant().getEpochSecond());
            if (order.pause() > 0) {
                LockSupport.parkNanos(Duration.ofMillis(order.pause()).toNanos());
            }
        }
        return new Slice(issued, (System.nanoTime() - began) / 1e9, nanos, alive);
    }

    private Slice batched(Order order) throws SQLException {
        long began = System.nanoTime();
        int issued = 0;
        while (System.nanoTime() - began < Duration.ofMillis(order.millis()).toNanos()) {
            for (int i = 0; i < order.batch(); i++) {
                rows.issue();
                rows.call();
                issued++;
            }
            connection.commit();
        }
        return new Slice(issued, (System.nanoTime() - began) / 1e9, List.of(), new TreeSet<>());
    }
}
