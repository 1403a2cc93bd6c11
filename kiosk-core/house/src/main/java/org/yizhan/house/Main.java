package org.yizhan.house;

import java.time.Clock;
import java.util.List;
import org.yizhan.house.bench.BenchCommand;
import org.yizhan.house.place.Refusal;
import org.yizhan.house.run.RunCommand;
import org.yizhan.house.run.StatementCommand;
import org.yizhan.house.seed.Generator;
import org.yizhan.house.tour.TourCommand;

/// Where the script `yizhan` hands over. A refusal is one line and an exit code, never a stack trace.
final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        try {
            run(List.of(arguments));
        } catch (Refusal e) {
            System.err.println("yizhan: " + e.line());
            System.exit(e.exitCode());
        }
    }

    private static void run(List<String> arguments) {
        if (arguments.isEmpty()) {
            throw new Refusal(Refusal.USAGE, "no command; see ./yizhan help");
        }
        List<String> rest = arguments.subList(1, arguments.size());
        Clock clock = Clock.systemDefaultZone();
        switch (arguments.get(0)) {
            case "run" -> new RunCommand(System.out, clock).run(rest);
            case "bench" -> System.exit(BenchCommand.run(rest, System.out, clock));
            case "tour" -> new TourCommand(System.out, clock).run(rest);
            case "generate-seed" -> System.out.println(Generator.run(rest));
            case "statement" -> System.exit(new StatementCommand().run(rest));
            default -> throw new Refusal(Refusal.USAGE, "no command " + arguments.get(0) + "; see ./yizhan help");
        }
    }
}
