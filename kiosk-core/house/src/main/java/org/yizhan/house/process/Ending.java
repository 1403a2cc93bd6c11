package org.yizhan.house.process;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The end of a process and of what it started: asked first, forced when it does not go.
record Ending(ProcessHandle process, Spec.Stop stop) {
    static Ending of(ProcessHandle process, Spec.Stop stop) {
        return new Ending(process, stop);
    }

    /// Returns once the process is gone.
    void within(Duration patience) {
        List<ProcessHandle> children = process.descendants().toList();
        ask();
        if (!gone(patience)) {
            process.destroyForcibly();
            gone(patience);
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }

    /// Ends a process that does not answer, at once.
    void now() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private void ask() {
        switch (stop) {
            case TERMINATE -> process.destroy();
            case INTERRUPT -> signal("-INT");
        }
        // A process that was stopped (kill -STOP) hears nothing before it goes on.
        signal("-CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", name, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean gone(Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
