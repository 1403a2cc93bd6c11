package org.yizhan.house.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.yizhan.house.place.Built;
import org.yizhan.house.place.Json;

/// How many tickets a second the core issues while as many are called, over HTTP and on disk before each answer, beside
/// what a bare loop commits in the same minute on the same disk: slice by slice in turn, one ticket or call a commit
/// and many in one.
final class QueueBench {
    private static final List<Integer> DEPTHS = List.of(1, 2_000, 10_000);
    private static final List<Integer> CLIENTS = List.of(1, 4, 8, 16);
    private static final int MOST_CLIENTS = 16;

    /// How many times as long a call may take with ten thousand waiting.
    private static final double DEEP = 1.3;
    private static final int ROUNDS = 3;
    private static final Duration SLICE = Duration.ofMillis(2_500);
    private static final Duration BARE_SLICE = Duration.ofMillis(1_500);
    private static final Duration WARM_UP = Duration.ofSeconds(48);

    private final PrintStream out;
    private final Clock clock;
    private final Built built;
    private final Figures figures = new Figures();
    private final Doubles doubles = new Doubles();
    private final Latencies withEight = new Latencies();
    private final Latencies bare = new Latencies();

    QueueBench(PrintStream out, Clock clock, Built built) {
        this.out = out;
        this.clock = clock;
        this.built = built;
    }

    /// Answers whether no number and no ticket was given twice.
    boolean run(Path dir) throws IOException {
        try (BusyCenter center = BusyCenter.open(dir.resolve("house"), built, clock, MOST_CLIENTS);
                var load = new QueueLoad(doubles)) {
            List<QueueClient> clients = center.clients();
            load.fill(clients, DEPTHS.getFirst());
            load.run(clients, WARM_UP);
            try (var loop = BareProcess.start(built, center.database(), dir.resolve("bare.db"))) {
                loop.single(WARM_UP.dividedBy(16), DEPTHS.getFirst());
                int waiting = DEPTHS.getFirst();
                for (int depth : DEPTHS) {
                    load.fill(clients, depth - waiting);
                    waiting = depth;
                    for (int round = 1; round <= ROUNDS; round++) {
                        round(load, loop, clients, depth);
                    }
                }
            }
            return report(center);
        }
    }

    private void round(QueueLoad load, BareProcess loop, List<QueueClient> clients, int depth) throws IOException {
        for (int number : CLIENTS) {
            BareLoop.Slice alone = loop.single(BARE_SLICE, depth);
            figures.add("limit_per_s", alone.issuedPerSecond());
            figures.add(at("limit_per_s", depth), alone.issuedPerSecond());
            alone.nanos().forEach(bare::add);
            QueueLoad.Slice slice = load.run(clients.subList(0, number), SLICE);
            figures.add("issue_per_s_" + number, slice.issuedPerSecond());
            figures.add(at("issue_per_s_" + number, depth), slice.issuedPerSecond());
            figures.add(at("issue_p50_ms_" + number, depth), slice.issues().millis(0.5));
            figures.add(at("call_p50_ms_" + number, depth), slice.calls().millis(0.5));
            figures.add(at("p99_ms_" + number, depth), slice.all().millis(0.99));
            if (number == 8) {
                withEight.addAll(slice.all());
            }
        }
        figures.add(
                "limit_batched_per_s",
                loop.batched(BARE_SLICE, MOST_CLIENTS / 2, depth).issuedPerSecond());
    }

    private static String at(String series, int depth) {
        return series + "@" + depth;
    }

    private boolean report(BusyCenter center) throws IOException {
        int twice = doubles.count();
        try (var ledger = new CenterLedger(center.database())) {
            twice += ledger.doubles();
        } catch (SQLException e) {
            throw new IOException("the center's database could not be read: " + e.getMessage(), e);
        }
        doubles.found().forEach(found -> out.println("twice: " + found));
        table();
        out.printf(
                Locale.ROOT,
                "bare commit: median %.2f ms, p99 %.2f, worst %.2f%n",
                bare.millis(0.5),
                bare.millis(0.99),
                bare.worstMillis());
        Map<String, Number> line = line(twice);
        aims(line).forEach(aim -> out.println(aim.told()));
        var told = new LinkedHashMap<String, Object>();
        told.put("bench", "queue");
        told.putAll(line);
        out.println(Json.MAPPER.writeValueAsString(told));
        return twice == 0;
    }

    private Map<String, Number> line(int twice) {
        var line = new LinkedHashMap<String, Number>();
        line.put("limit_per_s", median("limit_per_s"));
        line.put("limit_batched_per_s", median("limit_batched_per_s"));
        line.put("issue_per_s_1", median("issue_per_s_1"));
        line.put("issue_per_s_16", median("issue_per_s_16"));
        line.put("ratio_1", rounded(figures.median("issue_per_s_1") / figures.median("limit_per_s")));
        line.put("ratio_16", rounded(figures.median("issue_per_s_16") / figures.median("limit_per_s")));
        line.put("call_p50_ms_depth1", median(at("call_p50_ms_1", 1)));
        line.put("call_p50_ms_depth10000", median(at("call_p50_ms_1", 10_000)));
        line.put("p99_ms_8", rounded(withEight.millis(0.99)));
        line.put("worst_ms_8", rounded(withEight.worstMillis()));
        line.put("bare_worst_ms", rounded(bare.worstMillis()));
        line.put("duplicates", twice);
        return line;
    }

    /// One client alone, whose every request goes over HTTP, gets three tenths of what the disk allows; sixteen at once
    /// as much as it takes one a commit; a call takes hardly longer however many wait; and of eight nearly nobody
    /// notices that there are others.
    private static List<Aim> aims(Map<String, Number> line) {
        return List.of(
                least(line, "ratio_1", 0.3),
                least(line, "ratio_16", 1),
                most(line, "call_p50_ms_depth10000", rounded(DEEP * value(line, "call_p50_ms_depth1"))),
                most(line, "p99_ms_8", 15),
                most(line, "duplicates", 0));
    }

    private static Aim least(Map<String, Number> line, String figure, double limit) {
        return Aim.atLeast(limit, figure, value(line, figure));
    }

    private static Aim most(Map<String, Number> line, String figure, double limit) {
        return Aim.atMost(limit, figure, value(line, figure));
    }

    private static double value(Map<String, Number> line, String figure) {
        return Objects.requireNonNull(line.get(figure), figure).doubleValue();
    }

    private void table() {
        out.println("waiting  clients  tickets/s  bare/s  issue p50 ms  call p50 ms  p99 ms  (medians of " + ROUNDS
                + " slices)");
        for (int depth : DEPTHS) {
            for (int number : CLIENTS) {
                out.printf(
                        Locale.ROOT,
                        "%7d%9d%11.1f%8.1f%14.2f%13.2f%8.2f%n",
                        depth,
                        number,
                        figures.median(at("issue_per_s_" + number, depth)),
                        figures.median(at("limit_per_s", depth)),
                        figures.median(at("issue_p50_ms_" + number, depth)),
                        figures.median(at("call_p50_ms_" + number, depth)),
                        figures.median(at("p99_ms_" + number, depth)));
            }
        }
    }

    private double median(String series) {
        return rounded(figures.median(series));
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
