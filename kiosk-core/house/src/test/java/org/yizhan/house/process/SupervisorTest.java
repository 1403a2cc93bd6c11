package org.yizhan.house.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.house.Await;

class SupervisorTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    Path dir;

    private final List<String> lost = new CopyOnWriteArrayList<>();
    private Supervisor supervisor = new Supervisor(Path.of(""), Path.of(""), new Recorded());

    @BeforeEach
    void start() {
        supervisor = new Supervisor(dir, dir, new Recorded());
    }

    @AfterEach
    void stop() {
        supervisor.close();
    }

    @Test
    void a_killed_process_is_brought_back() throws Exception {
        Child child = up("beating");
        long first = child.pid();

        signal("-KILL", first);

        Await.until("back", () -> child.starts() == 2 && child.isUp() && !lost.isEmpty());
        assertEquals(List.of("beating ended with 137"), lost);
        assertEquals(2, child.starts());
    }

    @Test
    void a_process_is_brought_back_also_when_nobody_could_be_told_that_it_came_up() throws Exception {
        supervisor.close();
        supervisor = new Supervisor(dir, dir, new Child.Events() {
            @Override
            public void up(String name, long pid, Duration took, int start) {
                throw new UncheckedIOException(new IOException("the terminal is gone"));
            }

            @Override
            public void lost(String name, String how) {
                throw new UncheckedIOException(new IOException("the terminal is gone"));
            }
        });
        Child child = up("beating");

        signal("-KILL", child.pid());

        Await.until("back", () -> child.starts() == 2 && child.isUp());
    }

    @Test
    void a_stopped_process_is_replaced() throws Exception {
        Child child = up("beating");
        long first = child.pid();

        signal("-STOP", first);

        Await.until("back", () -> child.starts() == 2 && child.isUp() && !lost.isEmpty());
        assertEquals(List.of("beating stands still"), lost);
        assertTrue(ProcessHandle.of(first).isEmpty());
    }

    @Test
    void a_process_that_runs_without_a_sign_of_life_is_replaced() throws Exception {
        var spec = spec("hanging", "touch \"$0\"; sleep 0.1; touch \"$0\"; sleep 600");
        Child child = supervisor.start(spec);
        assertTrue(child.awaitUp(LIMIT));

        Await.until("replaced", () -> child.starts() > 1);
        assertEquals("hanging does not answer", lost.getFirst());
    }

    @Test
    void closing_stops_the_processes_in_reverse_order_and_what_they_started() throws Exception {
        Path order = dir.resolve("order");
        for (String name : List.of("first", "second")) {
            supervisor.start(spec(
                    name,
                    "trap 'echo " + name + " >>" + order + "; exit 0' TERM; sleep 600 & echo $! >"
                            + dir.resolve(name + ".sub") + "; while :; do touch \"$0\"; sleep 0.1; done"));
        }
        for (Child child : supervisor.children()) {
            assertTrue(child.awaitUp(LIMIT));
        }

        supervisor.close();

        assertEquals(List.of("second", "first"), Files.readAllLines(order));
        for (String name : List.of("first", "second")) {
            long grandchild =
                    Long.parseLong(Files.readString(dir.resolve(name + ".sub")).strip());
            Await.until(
                    "grandchild gone",
                    () -> ProcStat.of(grandchild).map(ProcStat::gone).orElse(true));
            assertFalse(Files.exists(dir.resolve(name)), "no record is left of " + name);
        }
    }

    @Test
    void a_process_that_ignores_the_request_to_stop_is_killed() throws Exception {
        Child child = supervisor.start(new Spec(
                "deaf",
                crashes -> List.of("sh", "-c", "trap '' TERM; while :; do touch \"$0\"; sleep 0.1; done", beat("deaf")),
                Map.of(),
                Probe.heartbeat(Path.of(beat("deaf"))),
                LIMIT,
                LIMIT,
                Spec.Stop.TERMINATE,
                Duration.ofMillis(300)));
        assertTrue(child.awaitUp(LIMIT));
        long pid = child.pid();

        supervisor.close();

        assertTrue(ProcessHandle.of(pid).isEmpty());
    }

    @Test
    void a_process_may_be_silent_over_its_last_work_when_it_is_stopped() throws Exception {
        Path written = dir.resolve("written");
        Child child = supervisor.start(spec(
                "writing",
                "trap 'sleep 4; echo done >" + written + "; exit 0' TERM; while :; do touch \"$0\"; sleep 0.1; done"));
        assertTrue(child.awaitUp(LIMIT));

        supervisor.close();

        assertTrue(Files.exists(written));
        assertEquals(List.of(), lost);
    }

    @Test
    void a_process_that_wants_to_start_anew_is_started_anew_and_did_not_crash() throws Exception {
        var crashes = new CopyOnWriteArrayList<Integer>();
        supervisor.start(new Spec(
                "renewed",
                known -> {
                    crashes.add(known);
                    String end = crashes.size() <= 6 ? "sleep 0.6; exit 10" : "exit 3";
                    return List.of("sh", "-c", "touch \"$0\"; " + end, beat("renewed"));
                },
                Map.of(),
                Probe.heartbeat(Path.of(beat("renewed"))),
                LIMIT,
                LIMIT,
                Spec.Stop.TERMINATE,
                Spec.USUAL_PATIENCE));

        Await.until("crashed as well", () -> crashes.contains(1));
        assertEquals(List.of(0, 0, 0, 0, 0, 0, 0, 1), List.copyOf(crashes.subList(0, 8)));
        assertEquals("renewed starts anew", lost.getFirst());
        assertEquals("renewed ended with 3", lost.get(6));
    }

    @Test
    void a_program_that_is_not_there_is_tried_again() throws Exception {
        Child child = supervisor.start(new Spec(
                "absent",
                crashes -> List.of(dir.resolve("no-such-program").toString()),
                Map.of(),
                () -> false,
                LIMIT,
                LIMIT,
                Spec.Stop.TERMINATE,
                LIMIT));

        Await.until("tried again", () -> child.starts() > 2);
        assertEquals("absent ended with 127", lost.getFirst());
    }

    @Test
    void a_command_hears_how_often_its_process_crashed_lately() throws Exception {
        var asked = new CopyOnWriteArrayList<Integer>();
        supervisor.start(new Spec(
                "crashing",
                crashes -> {
                    asked.add(crashes);
                    return List.of("sh", "-c", crashes < 2 ? "exit 1" : "sleep 600");
                },
                Map.of(),
                () -> true,
                LIMIT,
                LIMIT,
                Spec.Stop.TERMINATE,
                LIMIT));

        Await.until("it goes another way", () -> asked.size() == 3);
        assertEquals(List.of(0, 1, 2), asked);
    }

    @Test
    void a_process_has_a_session_of_its_own_so_that_the_terminals_signals_pass_it_by() throws Exception {
        Child child = up("beating");

        String session = Files.readString(Path.of("/proc/" + child.pid() + "/stat"))
                .replaceAll("^.*\\) ", "")
                .split(" ")[3];
        assertEquals(Long.toString(child.pid()), session);
        assertNotEquals(ProcessHandle.current().pid(), child.pid());
    }

    private Child up(String name) throws InterruptedException {
        Child child = supervisor.start(spec(name, "while :; do touch \"$0\"; sleep 0.1; done"));
        assertTrue(child.awaitUp(LIMIT));
        return child;
    }

    private Spec spec(String name, String script) {
        return new Spec(
                name,
                crashes -> List.of("sh", "-c", script, beat(name)),
                Map.of(),
                Probe.heartbeat(Path.of(beat(name))),
                LIMIT,
                Duration.ofSeconds(2),
                Spec.Stop.TERMINATE,
                Spec.USUAL_PATIENCE);
    }

    private String beat(String name) {
        return dir.resolve(name + ".beat").toString();
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        assertEquals(
                0, new ProcessBuilder("kill", name, Long.toString(pid)).start().waitFor());
    }

    private final class Recorded implements Child.Events {
        @Override
        public void up(String name, long pid, Duration took, int start) {}

        @Override
        public void lost(String name, String how) {
            lost.add(name + " " + how);
        }
    }
}
