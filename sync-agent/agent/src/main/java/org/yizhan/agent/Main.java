package org.yizhan.agent;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;

/// The agent: without an argument it runs until it is stopped; with `statement` it prints whether center and county
/// hold the same rows and exits with 0 (the same), 1 (different) or 2 (could not be found out).
public final class Main {
    private static final int CANNOT = 2;

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        if (System.getProperty("java.util.logging.SimpleFormatter.format") == null) {
            System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tH:%1$tM:%1$tS %4$-7s %3$s %5$s%6$s%n");
        }
        System.exit(run(arguments, System.out));
    }

    private static int run(String[] arguments, PrintStream out) throws InterruptedException {
        if (arguments.length > 1 || arguments.length == 1 && !arguments[0].equals("statement")) {
            out.println("arguments: none, or: statement");
            return CANNOT;
        }
        try {
            Settings settings = Settings.of(System::getProperty);
            Clock clock = Clock.systemUTC();
            CountyDoor door = CountyDoor.of(settings.enrolment(), clock);
            Core core = new HttpCore(settings.core(), settings.tokenFile());
            if (arguments.length == 1) {
                return statement(core, door, out);
            }
            Heartbeat heartbeat = new Heartbeat(settings.heartbeat(), clock);
            Agent agent = new Agent(core, door, heartbeat, clock, Backoff::standard);
            Runtime.getRuntime().addShutdownHook(new Thread(agent::farewell, "farewell"));
            return agent.run();
        } catch (IllegalArgumentException | IOException e) {
            out.println("agent: " + e.getMessage());
            return CANNOT;
        }
    }

    private static int statement(Core core, CountyDoor door, PrintStream out) throws InterruptedException {
        try (County county = door.open()) {
            Account account = Account.taken(core, county, door.receiptKey());
            account.lines().forEach(out::println);
            out.println(account.json());
            return account.same() ? 0 : 1;
        } catch (Trouble trouble) {
            out.println("statement: cannot be made, " + trouble.party() + ": " + trouble.reason());
            return CANNOT;
        }
    }
}
