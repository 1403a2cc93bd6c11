package org.yizhan.house.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yizhan.house.center.Clients;
import org.yizhan.house.center.CoreClient;
import org.yizhan.house.center.SampleHours;
import org.yizhan.house.center.SampleStaff;
import org.yizhan.house.county.Officer;
import org.yizhan.house.place.Built;
import org.yizhan.house.place.Refusal;
import org.yizhan.house.process.Child;

/// `./yizhan run`: a sample house until somebody stops it.
public final class RunCommand {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final PrintStream out;
    private final Clock clock;

    public RunCommand(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    /// Returns only by an exception; a signal ends the process, and everything it started before it.
    public void run(List<String> arguments) {
        Built built = Built.here();
        Plan plan = Options.parse(arguments, built.root()).plan(built, System.getenv("DISPLAY"));
        var told = new Told();
        SampleHouse house = SampleHouse.take(plan, told, clock);
        var training = new Training(built, clock);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            told.stopping();
            training.close();
            house.close();
        }));
        out.println(
                "Starting a sample center in " + plan.layout().dir() + " (a first start takes about half a minute)");
        house.start();
        chooseHours(plan);
        told.keepWritten(house);
        out.print(summary(plan));
        training.runBeside();
        try {
            new Away(house, plan.layout().away()).watch();
        } catch (IOException e) {
            throw new Refusal(Refusal.NOT_STARTED, "the data directory went away: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// A house for people to try takes appointments from the beginning: from its first start, or the next one where
    /// that did not come so far. It is done once: what they choose later stays, also that there are none.
    static void chooseHours(Plan plan) {
        Path chosen = plan.layout().hoursChosen();
        if (Files.exists(chosen)) {
            return;
        }
        try {
            var core = CoreClient.open(plan.ports().coreAddress());
            CoreClient kiosk = core.with(plan.layout().readToken(Processes.KIOSK + 1));
            if (SampleHours.areMissing(kiosk, SampleHours.LINE)) {
                CoreClient admin = new Clients(core, plan.layout()).signOn(SampleStaff.ZHAO);
                SampleHours.OFFICE.choose(admin, SampleHours.LINE);
            }
            Files.createFile(chosen);
        } catch (IOException | IllegalStateException e) {
            throw new Refusal(Refusal.NOT_STARTED, "the sample's hours could not be chosen: " + e.getMessage());
        }
    }

    private static String summary(Plan plan) {
        String core = plan.ports().coreAddress();
        var text = new StringBuilder("\nYizhan is up.\n");
        line(text, "duty console", core + "/console");
        for (SampleStaff person : SampleStaff.all()) {
            String corner = ", at a kiosk's corner " + person.corner();
            line(text, "", person.account() + " / " + person.pin() + "  (" + person.roles() + ")" + corner);
        }
        line(text, "big screen", core + "/board?token=" + plan.layout().readToken(Processes.BOARD));
        line(
                text,
                "county console",
                plan.ports().countyAddress() + "/  (" + Officer.ACCOUNT + " / " + Officer.PASSWORD + ")");
        line(text, "printed paper", plan.layout().prints() + "/");
        line(text, "logs", plan.layout().logs() + "/");
        line(text, "for scripts", plan.layout().runJson().toString());
        return text.append("Ctrl-C stops everything.\n").toString();
    }

    private static void line(StringBuilder text, String what, String where) {
        text.append("  %-16s%s%n".formatted(what, where));
    }

    /// Tells the terminal, and keeps `run.json` true once everything is up.
    private final class Told implements Child.Events {
        private volatile @Nullable SampleHouse house;

        void stopping() {
            if (house != null) {
                out.println("Stopping.");
            }
        }

        /// Children come up side by side, each on a thread of its own.
        synchronized void keepWritten(SampleHouse running) {
            house = running;
            RunJson.of(running).write(running.plan().layout());
        }

        @Override
        public void up(String name, long pid, Duration took, int start) {
            out.printf("%s %s is up (%.1f s%s)%n", now(), name, took.toMillis() / 1000.0, start == 1 ? "" : ", again");
            SampleHouse running = house;
            if (running != null) {
                keepWritten(running);
            }
        }

        @Override
        public void lost(String name, String how) {
            out.printf("%s %s %s, bringing it back%n", now(), name, how);
        }

        private String now() {
            return TIME.format(LocalTime.now(clock));
        }
    }
}
