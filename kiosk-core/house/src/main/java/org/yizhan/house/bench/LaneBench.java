package org.yizhan.house.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.yizhan.house.place.Built;
import org.yizhan.house.place.Json;

/// Whether the write lane answers every second for as long as one likes to look, and whether requests that are refused
/// take others with them. A bare loop commits beside it a few times a second: where that stands still as well, the
/// disk did.
final class LaneBench {
    private static final int CLIENTS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration PAUSE = Duration.ofMillis(80);

    private final PrintStream out;
    private final Clock clock;
    private final Built built;
    private final Duration length;

    LaneBench(PrintStream out, Clock clock, Built built, Duration length) {
        this.out = out;
        this.clock = clock;
        this.built = built;
        this.length = length;
    }

    /// Answers whether no second was silent, nobody failed with a neighbour, and nothing refused was written.
    boolean run(Path dir) throws IOException {
        try (BusyCenter center = BusyCenter.open(dir.resolve("house"), built, clock, CLIENTS);
                var warm = new QueueLoad(new Doubles())) {
            warm.fill(center.clients(), CLIENTS);
            warm.run(center.clients(), WARM_UP);
            var poisons = new ArrayList<Poison>();
            for (QueueClient client : center.clients()) {
                poisons.add(new Poison(center.villager(), client.kiosk()));
            }
            var load = new LaneLoad(clock);
            try (var loop = BareProcess.start(built, center.database(), dir.resolve("bare.db"))) {
                long began = clock.instant().getEpochSecond();
                CompletableFuture<SortedSet<Long>> beside = CompletableFuture.supplyAsync(() -> alive(loop));
                load.run(center.clients(), poisons, length);
                long ended = clock.instant().getEpochSecond();
                SortedSet<Long> alive = beside.join().subSet(began + 1, ended);
                List<Long> silent = silent(load, alive);
                silent.forEach(
                        second -> out.println("silent: second " + (second - began) + " of " + length.toSeconds()));
                return report(load, silent, center);
            } catch (CompletionException e) {
                throw new IOException("the bare loop failed: " + e.getCause(), e);
            }
        }
    }

    private SortedSet<Long> alive(BareProcess loop) {
        try {
            return loop.beside(length, PAUSE).secondsAlive();
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private static List<Long> silent(LaneLoad load, SortedSet<Long> alive) {
        return alive.stream()
                .filter(second -> !load.answered().contains(second))
                .toList();
    }

    private boolean report(LaneLoad load, List<Long> silent, BusyCenter center) throws IOException {
        load.faults().stream().limit(10).forEach(fault -> out.println("not as it should be: " + fault));
        long left;
        try (var ledger = new CenterLedger(center.database())) {
            left = ledger.count(load.poisoned());
        } catch (SQLException e) {
            throw new IOException("the center's database could not be read: " + e.getMessage(), e);
        }
        out.println(load.poisoned().size() + " poisoned requests, " + load.poisonTaken() + " not refused, of " + left
                + " something is in the database");
        var line = new LinkedHashMap<String, Object>();
        line.put("bench", "lane");
        line.put("per_s", Math.round(load.good() / (length.toMillis() / 1e3)));
        line.put("silent_seconds", silent.size());
        line.put("neighbours_failed", load.neighboursFailed());
        out.println(Json.MAPPER.writeValueAsString(line));
        return silent.isEmpty() && load.neighboursFailed() == 0 && load.poisonTaken() == 0 && left == 0;
    }
}
