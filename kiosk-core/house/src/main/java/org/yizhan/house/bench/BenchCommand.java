package org.yizhan.house.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.yizhan.house.place.Built;
import org.yizhan.house.place.DirectoryTree;
import org.yizhan.house.place.Refusal;

/// `./yizhan bench NAME`: each on a house of its own that is gone afterwards.
public final class BenchCommand {
    private static final int TRIALS = 50;
    private static final int MINUTES = 10;
    private static final int CUTS = 20;
    private static final int SCREENS = 1_000;
    private static final int INPUTS = 100_000;

    private BenchCommand() {}

    private static long number(List<String> arguments, String flag, long usual) {
        int at = arguments.indexOf(flag);
        try {
            return at < 0 ? usual : Long.parseLong(arguments.get(at + 1));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new Refusal(Refusal.USAGE, flag + " takes a number");
        }
    }

    private static int count(List<String> arguments, String flag, int usual) {
        return Math.toIntExact(number(arguments, flag, usual));
    }

    /// Answers the exit code: 1 when the bench found what must not be, whatever its figures.
    public static int run(List<String> arguments, PrintStream out, Clock clock) {
        String name = arguments.isEmpty() ? "" : arguments.getFirst();
        Built built = Built.here();
        try {
            Path dir = Files.createTempDirectory("yizhan-bench");
            try {
                boolean sound = switch (name) {
                    case "start" -> new StartBench(out, clock, built).run(dir);
                    case "revive" -> new ReviveBench(out, clock, built).run(dir);
                    case "crash" ->
                        new CrashBench(out, clock, built, count(arguments, "--trials", TRIALS), clock.millis())
                                .run(dir);
                    case "queue" -> new QueueBench(out, clock, built).run(dir);
                    case "lane" ->
                        new LaneBench(out, clock, built, Duration.ofMinutes(count(arguments, "--minutes", MINUTES)))
                                .run(dir);
                    case "powercut" ->
                        new PowerCutBench(out, clock, built, count(arguments, "--cuts", CUTS), clock.millis()).run(dir);
                    case "ui" -> new UiBench(out, clock, built, count(arguments, "--screens", SCREENS)).run(dir);
                    case "monkey" ->
                        new MonkeyBench(
                                        out,
                                        clock,
                                        built,
                                        count(arguments, "--inputs", INPUTS),
                                        number(arguments, "--seed", clock.millis()))
                                .run(dir);
                    case "pinyin" -> new InputBench(out, built).pinyin(dir);
                    case "ink" -> new InputBench(out, built).ink(dir, arguments.subList(1, arguments.size()));
                    default ->
                        throw new Refusal(
                                Refusal.USAGE,
                                "bench takes start, revive, queue, lane, crash, powercut, ui, monkey, pinyin or ink");
                };
                return sound ? 0 : 1;
            } finally {
                DirectoryTree.remove(dir);
            }
        } catch (IOException e) {
            throw new Refusal(Refusal.NOT_STARTED, "bench " + name + " failed: " + e.getMessage());
        }
    }
}
