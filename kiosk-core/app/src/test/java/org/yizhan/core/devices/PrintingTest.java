package org.yizhan.core.devices;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Headers;
import org.yizhan.contract.Ids;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.devices.Print;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.Committed;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Store;

@QuarkusTest
@WithTestResource(TestCore.class)
@WithTestResource(WithPrinter.class)
class PrintingTest {
    @Inject
    Store store;

    @Inject
    PrintJobs jobs;

    @Inject
    PrintWakeUp wakeUp;

    @Inject
    Printing printing;

    private final FakePrinter printer = WithPrinter.printer();

    /// Leaves a printer that is known to be well, so that the next test begins with its three attempts.
    @AfterEach
    void mendThePrinter() {
        printer.mood(FakePrinter.Mood.WELL);
        take(print -> print.state() == Print.State.CONFIRMED);
    }

    @Test
    void a_ticket_comes_out_with_its_code_and_the_screen_hears_of_every_step() throws Exception {
        List<Committed> events = new CopyOnWriteArrayList<>();
        store.onCommit(events::addAll);
        int before = printer.slips().size();

        Queue.Ticket ticket = take();
        assertEquals(Print.State.QUEUED, ticket.print());
        until(ticket.id(), print -> print.state() == Print.State.CONFIRMED);

        assertEquals(before + 1, printer.slips().size());
        assertEquals("YZT:" + ticket.id(), ReadSlip.qr(printer.slips().getLast()));
        assertEquals(
                List.of(Print.State.QUEUED, Print.State.SENDING, Print.State.CONFIRMED),
                events.stream()
                        .filter(event -> event.event().type().equals(Feed.PRINT))
                        .filter(event -> ticket.id().equals(event.event().subject()))
                        .map(event -> event.event().body())
                        .map(Print.class::cast)
                        .map(Print::state)
                        .toList());
        TestCore.kiosk().get("/api/queue/tickets/{id}", ticket.id()).then().body("print", equalTo("CONFIRMED"));
    }

    @Test
    void who_waits_comes_out_on_paper_once_for_each_key_and_no_kiosk_asks_for_it() {
        int before = printer.slips().size();
        var list = new Queue.PaperList(Ids.next(), "zh-CN");

        TestCore.duty().body(list).post("/api/queue/paper-list").then().statusCode(200);
        TestCore.duty().body(list).post("/api/queue/paper-list").then().statusCode(200);
        until(list.id(), print -> print.state() == Print.State.CONFIRMED);

        assertEquals(before + 1, printer.slips().size());
        TestCore.kiosk().body(list).post("/api/queue/paper-list").then().statusCode(403);
    }

    @Test
    void what_has_to_be_out_before_a_stop_is_waited_for_but_not_for_ever() throws Exception {
        int before = printer.slips().size();
        assertTrue(printing.comesOut("paper-list", Ids.next(), "zh-CN", Duration.ofSeconds(30)));
        assertEquals(before + 1, printer.slips().size());

        printer.mood(FakePrinter.Mood.MUTE);
        assertFalse(printing.comesOut("paper-list", Ids.next(), "zh-CN", Duration.ofMillis(200)));
        assertEquals(before + 1, printer.slips().size());
    }

    @Test
    void a_printer_that_says_nothing_between_slips_keeps_none_back() {
        int before = printer.unanswered();
        printer.mood(FakePrinter.Mood.MUTE);
        wakeUp.ring();
        while (printer.unanswered() == before) {
            LockSupport.parkNanos(20_000_000);
        }
        printer.mood(FakePrinter.Mood.WELL);
        Queue.Ticket ticket = take(print -> print.state() == Print.State.CONFIRMED);
        assertEquals(
                1,
                store.read(handle -> jobs.latest(handle, ticket.id()))
                        .orElseThrow()
                        .attempts());
    }

    @Test
    void a_printer_out_of_paper_costs_no_ticket_and_prints_when_somebody_says_so() {
        printer.mood(FakePrinter.Mood.PAPER_OUT);
        Queue.Ticket ticket = take();
        Print failed = until(ticket.id(), print -> print.state() == Print.State.FAILED);
        assertEquals(Print.Trouble.PAPER_OUT, failed.trouble());
        assertEquals(3, failed.attempts());
        TestCore.kiosk()
                .get("/api/queue/tickets/{id}", ticket.id())
                .then()
                .statusCode(200)
                .body("state", equalTo("WAITING"))
                .body("print", equalTo("FAILED"));

        printer.mood(FakePrinter.Mood.WELL);
        TestCore.duty()
                .post("/api/devices/prints/{id}/retry", failed.id())
                .then()
                .statusCode(200)
                .body("state", equalTo("QUEUED"));
        until(ticket.id(), print -> print.state() == Print.State.CONFIRMED);
        TestCore.duty()
                .post("/api/devices/prints/{id}/retry", failed.id())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:devices:printed"));
    }

    @Test
    void while_the_printer_is_off_further_tickets_get_one_try_each() {
        printer.unplug();
        Queue.Ticket first = take();
        assertEquals(
                3,
                until(first.id(), print -> print.state() == Print.State.FAILED).attempts());
        Queue.Ticket second = take();
        Print failed = until(second.id(), print -> print.state() == Print.State.FAILED);
        assertEquals(1, failed.attempts());
        assertEquals(Print.Trouble.OFFLINE, failed.trouble());
        printer.plugIn();
    }

    @Test
    void a_printer_that_falls_silent_in_mid_slip_gets_it_once_more_as_a_copy_and_then_a_person_has_to_look() {
        printer.mood(FakePrinter.Mood.FALLS_SILENT);
        int before = printer.slips().size();
        Queue.Ticket ticket = take();
        Print failed = until(ticket.id(), print -> print.state() == Print.State.FAILED);
        assertEquals(Print.Trouble.SILENT, failed.trouble());
        assertEquals(2, failed.attempts());
        List<Bitmap> slips = printer.slips();
        assertEquals(before + 2, slips.size());
        assertNotEquals(
                new String(slips.get(before).dots(), StandardCharsets.ISO_8859_1),
                new String(slips.get(before + 1).dots(), StandardCharsets.ISO_8859_1),
                "the second one says that it is a copy");
    }

    @Test
    void a_slip_that_was_being_sent_when_the_core_went_away_comes_out_as_a_copy() {
        Queue.Ticket ticket = take(print -> print.state() == Print.State.CONFIRMED);
        int before = printer.slips().size();
        pretendInterrupted(ticket.id());
        until(ticket.id(), print -> print.state() == Print.State.CONFIRMED);
        assertEquals(before + 1, printer.slips().size());
        assertEquals(
                Optional.of(true),
                store.read(handle -> jobs.latest(handle, ticket.id())).map(PrintJob::copy));

        pretendInterrupted(ticket.id());
        Print failed = until(ticket.id(), print -> print.state() == Print.State.FAILED);
        assertEquals(Print.Trouble.SILENT, failed.trouble());
        assertEquals(before + 1, printer.slips().size(), "twice cut short: somebody has to look");
    }

    @Test
    void a_ticket_of_yesterday_is_not_printed_any_more() {
        Queue.Ticket ticket = take(print -> print.state() == Print.State.CONFIRMED);
        TestCore.behind(
                store,
                tx -> tx.handle()
                        .execute(
                                "UPDATE business_day SET date = ? WHERE closed_at IS NULL",
                                tx.now().atZone(CoreClock.ZONE).toLocalDate().minusDays(1)));
        reprint(ticket.id(), Ids.next());
        Print refused = until(ticket.id(), print -> print.state() == Print.State.FAILED);
        assertEquals(Print.Trouble.REFUSED, refused.trouble());
    }

    @Test
    void a_ticket_is_printed_again_once_for_each_key() {
        Queue.Ticket ticket = take(print -> print.state() == Print.State.CONFIRMED);
        UUID key = Ids.next();
        UUID copy = reprint(ticket.id(), key);
        TestCore.duty()
                .get("/api/devices/prints")
                .then()
                .body("find { it.id == '" + copy + "' }.number", equalTo(ticket.number()));
        assertEquals(copy, reprint(ticket.id(), key));
        until(ticket.id(), print -> print.id().equals(copy) && print.state() == Print.State.CONFIRMED);
        assertNotEquals(copy, reprint(ticket.id(), Ids.next()));
        until(ticket.id(), print -> !print.id().equals(copy) && print.state() == Print.State.CONFIRMED);
    }

    @Test
    void the_desk_sees_the_newest_slips_and_a_kiosk_does_not() {
        Queue.Ticket ticket = take(print -> print.state() == Print.State.CONFIRMED);
        TestCore.duty()
                .get("/api/devices/prints")
                .then()
                .statusCode(200)
                .body("subject", hasItem(ticket.id().toString()))
                .body("[0].document", equalTo("ticket"));
        TestCore.kiosk().get("/api/devices/prints").then().statusCode(403);
        TestCore.duty()
                .post("/api/devices/prints/{id}/retry", Ids.next())
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:yizhan:devices:not-found"));
    }

    private static UUID reprint(UUID ticket, UUID key) {
        String id = TestCore.kiosk()
                .header(Headers.IDEMPOTENCY_KEY, key.toString())
                .post("/api/queue/tickets/{id}/reprint", ticket)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    /// As the row is found after the core was killed while it sent.
    private void pretendInterrupted(UUID subject) {
        store.write(tx -> {
            tx.afterCommit(wakeUp::ring);
            return tx.handle().execute("UPDATE print_job SET state = 'SENDING' WHERE subject = ?", subject);
        });
    }

    private static Queue.Ticket take() {
        return TestCore.kiosk()
                .body(new Queue.TicketRequest(Ids.next(), "social", "zh-CN"))
                .post("/api/queue/tickets")
                .then()
                .statusCode(201)
                .extract()
                .as(Queue.Ticket.class);
    }

    private Queue.Ticket take(Predicate<Print> there) {
        Queue.Ticket ticket = take();
        until(ticket.id(), there);
        return ticket;
    }

    /// The subject's latest slip, as soon as it is as wanted.
    private Print until(UUID subject, Predicate<Print> wanted) {
        Optional<Print> last = Optional.empty();
        for (int tries = 0; tries < 1500; tries++) {
            last = store.read(handle -> jobs.latest(handle, subject)).map(PrintJob::shown);
            if (last.filter(wanted).isPresent()) {
                return last.get();
            }
            LockSupport.parkNanos(20_000_000);
        }
        return fail("the slip stayed " + last);
    }
}
