package org.yizhan.house.run;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Ids;
import org.yizhan.contract.queue.Queue;
import org.yizhan.house.Await;
import org.yizhan.house.bench.Standstill;
import org.yizhan.house.center.Backlog;
import org.yizhan.house.center.Rounds;
import org.yizhan.house.center.SampleStaff;
import org.yizhan.house.process.Child;

/// What is kept away, killed, stopped or hangs comes back, and nothing that was acknowledged is lost by it.
class ComingBackTest extends InAHouse {
    ComingBackTest() throws IOException {
        super(1);
    }

    @Test
    @Order(1)
    void without_the_county_all_goes_on_and_the_backlog_drains_when_it_returns() throws Exception {
        var backlog = new Backlog(staff(SampleStaff.ZHAO));
        assertTrue(backlog.awaitEmpty(LIMIT));
        Path away = house.plan().layout().away();
        Path county = away.resolve("county");
        Files.createFile(county);
        Thread keeper = Thread.ofPlatform().start(() -> keepAway(away));
        try {
            Await.until("what an earlier house was told is forgotten", () -> Files.notExists(county));
            Files.createFile(county);
            Await.until(
                    "the county is away",
                    () -> house.children().stream()
                            .noneMatch(child -> child.name().equals("county")));

            new Rounds(kiosk()).make(3);
            Await.until(
                    "the backlog shows",
                    () -> backlog.rows() >= 12 && !backlog.state().linkUp());

            Files.delete(county);
            assertTrue(backlog.awaitEmpty(LIMIT), "the backlog drains");
            assertTrue(backlog.state().linkUp());
        } finally {
            keeper.interrupt();
            keeper.join();
        }
    }

    private void keepAway(Path folder) {
        try {
            new Away(house, folder).watch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @Order(2)
    void killed_and_stopped_processes_come_back_and_nothing_acknowledged_is_lost() throws Exception {
        var rounds = new Rounds(kiosk());
        String service = rounds.services().getFirst().id();
        var acknowledged = new ArrayList<UUID>();
        for (String process : List.of("core", "agent", "kiosk-1")) {
            for (String signal : List.of("-KILL", "-STOP")) {
                UUID id = Ids.next();
                assertTrue(rounds.ticket(id, service).done());
                acknowledged.add(id);
                kill(process, signal);
            }
        }
        for (UUID id : acknowledged) {
            assertEquals(id, ticket(id).id());
            assertEquals(
                    ticket(id).number(),
                    rounds.ticket(id, service).as(Queue.Ticket.class).number());
        }
    }

    @Test
    @Order(3)
    void a_number_that_was_called_when_the_core_is_killed_is_called_no_second_time_and_its_desk_goes_on()
            throws Exception {
        var rounds = new Rounds(kiosk());
        assertTrue(rounds.ticket(Ids.next(), rounds.services().getFirst().id()).done());
        try (Screens screens = Screens.of(house)) {
            Page board = screens.board();
            Page desk = screens.console(SampleStaff.LI, 2);
            desk.click("[data-key='act- ']");
            assertThat(desk.locator("#number")).isVisible();
            String number = desk.locator("#number").textContent();
            assertThat(board.locator("#now b")).hasText(number);
            UUID called = Optional.ofNullable(staff(SampleStaff.ZHAO)
                            .get("/api/queue/console?desk=2")
                            .as(Queue.Console.class)
                            .current())
                    .orElseThrow()
                    .id();

            Child core = house.child("core");
            long pid = core.pid();
            signal(core, "-KILL");
            assertThat(desk.locator("#away")).isVisible();
            awaitAnother("core", pid);

            assertThat(desk.locator("#away")).isHidden();
            assertThat(desk.locator("#number")).hasText(number);
            assertThat(board.locator("#away")).isHidden();
            assertThat(board.locator("#now b")).hasText(number);
            desk.click("[data-key='act-f']");
            assertThat(desk.locator("#number")).hasCount(0);
            assertEquals(Queue.State.FINISHED, ticket(called).state());
            assertEquals(1, ticket(called).calls());
            var console =
                    staff(SampleStaff.ZHAO).get("/api/queue/console?desk=2").as(Queue.Console.class);
            assertTrue(console.waiting().stream().allMatch(waiting -> waiting.calls() == 0), "nobody else was called");
        }
    }

    @Test
    @Order(4)
    void a_kiosk_whose_screen_hangs_while_its_process_lives_is_started_again() throws Exception {
        Child kiosk = house.child("kiosk-1");
        long pid = kiosk.pid();
        Standstill.of(pid, dir);

        Await.until("another kiosk is up", LIMIT, () -> kiosk.isUp() && kiosk.pid() != 0 && kiosk.pid() != pid);
    }

    @Test
    @Order(5)
    void a_kiosk_that_keeps_crashing_sends_people_to_the_desk_instead() throws Exception {
        for (int crash = 1; crash <= 5 && !showsSafePage(); crash++) {
            kill("kiosk-1", "-KILL");
        }

        assertTrue(showsSafePage());
    }

    private boolean showsSafePage() throws IOException {
        return Files.readString(Path.of("/proc/" + house.child("kiosk-1").pid() + "/cmdline"))
                .contains("org.yizhan.ui.shell.SafePage");
    }

    private void kill(String process, String signal) throws Exception {
        Child child = house.child(process);
        long pid = child.pid();
        signal(child, signal);
        awaitAnother(process, pid);
    }

    private static void signal(Child child, String signal) throws Exception {
        assertEquals(
                0,
                new ProcessBuilder("kill", signal, Long.toString(child.pid()))
                        .start()
                        .waitFor());
    }

    private void awaitAnother(String process, long pid) {
        Child child = house.child(process);
        Await.until(process + " is back", LIMIT, () -> child.isUp() && child.pid() != 0 && child.pid() != pid);
    }
}
