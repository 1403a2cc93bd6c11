package org.yizhan.house.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.yizhan.house.place.Built;
import org.yizhan.house.place.Ports;
import org.yizhan.house.place.Refusal;

/// `./yizhan statement`: asks center and county, beside a running house, what each of them holds.
public final class StatementCommand {
    /// The agent's own exit code: 0 when both hold the same, 1 when they differ.
    public int run(List<String> arguments) {
        Built built = Built.here();
        Plan plan = plan(built, arguments);
        if (Files.notExists(plan.layout().enrolment())) {
            throw new Refusal(
                    Refusal.NOT_STARTED, "nothing runs on " + plan.layout().dir() + ": ./yizhan run first");
        }
        try {
            return new ProcessBuilder(new Processes(plan).agentCommand(List.of("statement")))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new Refusal(Refusal.NOT_STARTED, "the agent cannot be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Refusal.NOT_STARTED;
        }
    }

    /// The house that runs on that data knows its own port; `--port` is for one whose `run.json` is gone.
    private static Plan plan(Built built, List<String> arguments) {
        Options options = Options.parse(arguments, built.root());
        Plan plan = options.plan(built, null);
        return arguments.contains("--port")
                ? plan
                : RunJson.port(plan.layout())
                        .map(port -> Plan.of(options.data(), new Ports(port), built))
                        .orElse(plan);
    }
}
