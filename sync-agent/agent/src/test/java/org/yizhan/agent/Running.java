package org.yizhan.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.yizhan.sync.Wire;

/// An agent at work between two doubles.
final class Running implements AutoCloseable {
    private final Thread thread;

    private Running(Thread thread) {
        this.thread = thread;
    }

    static Running agent(CoreDouble core, Wire.Enrolment enrolment, Path directory) throws IOException {
        return agent(core, enrolment, directory, Clock.systemUTC());
    }

    static Running agent(CoreDouble core, Wire.Enrolment enrolment, Path directory, Clock clock) throws IOException {
        CountyDoor door = door(enrolment, directory, clock);
        Path token = directory.resolve("token");
        Files.writeString(token, "agent-token\n");
        Agent agent = new Agent(
                new HttpCore(new CoreDoor(core.address(), null), token),
                door,
                new Heartbeat(directory.resolve("heartbeat"), Clock.systemUTC()),
                clock,
                () -> new Backoff(Duration.ofMillis(5), Duration.ofMillis(50), RandomGenerator.getDefault()));
        return new Running(Thread.ofPlatform().start(() -> {
            try {
                agent.run();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    static CountyDoor door(Wire.Enrolment enrolment, Path directory) throws IOException {
        return door(enrolment, directory, Clock.systemUTC());
    }

    private static CountyDoor door(Wire.Enrolment enrolment, Path directory, Clock clock) throws IOException {
        Path file = directory.resolve("enrolment.json");
        Files.write(file, Json.MAPPER.writeValueAsBytes(enrolment));
        return CountyDoor.of(file, clock);
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }
}
