package org.yizhan.house.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.yizhan.house.process.AotCaches;
import org.yizhan.house.run.Jvms;
import org.yizhan.house.run.Panel;
import org.yizhan.house.run.SampleHouse;
import org.yizhan.house.run.VirtualDisplay;

/// The kiosk's real program under a hand that this moves. Times are the machine's monotonic nanoseconds, the same in
/// all its processes.
final class TouchedKiosk implements AutoCloseable {
    private static final int KIOSK = 1;

    private final Process process;
    private final BufferedWriter commands;
    private final BufferedReader answers;

    private TouchedKiosk(Process process) {
        this.process = process;
        this.commands = process.outputWriter();
        this.answers = process.inputReader();
    }

    static TouchedKiosk on(VirtualDisplay display, SampleHouse house) throws IOException {
        var properties = new ArrayList<>(house.kioskProperties(KIOSK, Panel.PORTRAIT_27));
        properties.add(house.mark());
        var caches = AotCaches.use(house.plan().built().aotCaches());
        Path log = house.plan().layout().logs().resolve("touches.log");
        var builder = new ProcessBuilder(
                        new Jvms(house.plan().built()).touches().command(caches, properties, List.of()))
                .redirectError(log.toFile());
        builder.environment().putAll(Jvms.windowEnvironment(display.name()));
        var kiosk = new TouchedKiosk(builder.start());
        Runtime.getRuntime().addShutdownHook(new Thread(kiosk.process::destroyForcibly));
        return kiosk;
    }

    /// The finger comes over that button; returns once the screen shows what that changes.
    void aim(String id) throws IOException {
        ask("aim " + id);
    }

    /// The finger goes down; answers when.
    long press() throws IOException {
        return ask("press");
    }

    /// The finger goes up; answers when.
    long release() throws IOException {
        return ask("release");
    }

    /// Begins to look how long the FX thread is busy at a time.
    void watchBlocks() throws IOException {
        ask("watch");
    }

    /// Ends that and answers the longest.
    double longestBlockMillis() throws IOException {
        return ask("block") / 1e6;
    }

    double mebibytes() {
        return Resident.mebibytes(process.pid());
    }

    /// Processor seconds used so far.
    double processorSeconds() throws IOException {
        String[] fields = Files.readString(Path.of("/proc/" + process.pid() + "/stat"))
                .replaceAll("^.*\\) ", "")
                .split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
    }

    private long ask(String command) throws IOException {
        commands.write(command + "\n");
        commands.flush();
        String answer = answers.readLine();
        try {
            return Long.parseLong(String.valueOf(answer));
        } catch (NumberFormatException e) {
            throw new IOException("the kiosk answered to \"" + command + "\": " + answer, e);
        }
    }

    @Override
    public void close() throws IOException {
        commands.close();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
