package org.yizhan.house.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Ids;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.Problem;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.contract.devices.Print;
import org.yizhan.contract.notices.Notices;
import org.yizhan.contract.partyday.PartyDays;
import org.yizhan.contract.queue.Queue;
import org.yizhan.house.Await;
import org.yizhan.house.center.Backlog;
import org.yizhan.house.center.CoreClient;
import org.yizhan.house.center.Desk;
import org.yizhan.house.center.Organiser;
import org.yizhan.house.center.Rounds;
import org.yizhan.house.center.SampleStaff;
import org.yizhan.house.center.Villager;
import org.yizhan.house.county.Cards;
import org.yizhan.house.county.CountyCases;
import org.yizhan.house.county.CountyCatalogue;

/// The whole house from a ticket to the county and back.
class HouseTest extends InAHouse {
    HouseTest() throws IOException {
        super(0);
    }

    @Test
    @Order(1)
    void a_ticket_is_committed_printed_and_called_at_a_desk() throws Exception {
        var rounds = new Rounds(kiosk());
        String service = rounds.services().getFirst().id();
        var first = rounds.ticket(Ids.next(), service).as(Queue.Ticket.class);
        var second = new Rounds(secondKiosk()).ticket(Ids.next(), service).as(Queue.Ticket.class);
        assertEquals(0, first.ahead());
        assertEquals(1, second.ahead());

        Await.until("the slip is on paper", () -> ticket(first.id()).print() == Print.State.CONFIRMED);
        assertPaper(1);

        Desk desk = Desk.take(core, SampleStaff.WANG, 1);
        Queue.Ticket called = desk.callNext();
        assertEquals(first.number(), called.number());
        Queue.Board board = board();
        assertNotNull(board.current());
        assertEquals(first.number(), board.current().number());
        desk.act(called.id(), "recall");
        assertEquals(Queue.State.FINISHED, desk.act(called.id(), "finish").state());
        assertEquals(second.number(), desk.callNext().number());
    }

    @Test
    @Order(2)
    void a_case_goes_to_the_county_and_its_decision_comes_back_to_the_receipt() throws Exception {
        var villager = new Villager(kiosk());
        UUID id = Ids.next();
        var item = villager.firstAppliable();
        var receipt = villager.apply(id, item).as(Cases.Receipt.class);
        var again = villager.apply(id, item).as(Cases.Receipt.class);
        assertEquals(receipt.number(), again.number(), "sent twice, filed once");
        assertEquals(receipt.qrText(), again.qrText(), "the same receipt, whose paper may be out by now");

        var cases = new CountyCases(officer);
        Await.until(
                "the case is at the county",
                LIMIT,
                () -> cases.find(receipt.number()).isPresent());
        cases.approve(cases.find(receipt.number()).orElseThrow());

        Await.until(
                "the decision is at the kiosk",
                LIMIT,
                () -> villager.progress(receipt.qrText()).stage() == Cases.Stage.APPROVED);
        Cases.Progress progress = villager.progress(receipt.shortCode());
        assertEquals(receipt.number(), progress.number());
        assertTrue(progress.atCounty());
        Await.until("the receipt is on paper", () -> prints().size() >= 3);
    }

    @Test
    @Order(3)
    void members_sign_in_with_their_cards_and_bad_cards_are_refused_with_a_reason() throws Exception {
        var organiser = new Organiser(staff(SampleStaff.LI), CLOCK);
        String branch = organiser.branchWithMembers(LIMIT).id();
        List<Cards.Card> cards = new Cards(officer, SampleHouse.sampleCenter()).ofBranch(branch);
        var noDay = scan(cards.getFirst().text());
        assertEquals("urn:yizhan:partyday:none-open", noDay.as(409));

        var day = organiser.open(Ids.next(), branch).as(PartyDays.Day.class);
        PartyDays.Greeting greeting = scan(cards.getFirst().text()).greeting();
        assertTrue(greeting.member().shown().contains("＊"), greeting.member().shown());
        assertFalse(greeting.provisional());
        assertTrue(scan(cards.getFirst().text()).greeting().again());

        assertEquals(
                "urn:yizhan:partyday:card-forged",
                scan(altered(cards.get(1).text())).as(422));
        assertEquals("urn:yizhan:partyday:card-unreadable", scan("SC1:NOTACARD").as(422));
        var journal = new Backlog(staff(SampleStaff.ZHAO));
        long before = journal.state().inboundCursor();
        officer.ask("/api/members/" + cards.get(2).member() + "/card/revoke", Map.of());
        Await.until("the revocation has come down", LIMIT, () -> journal.state().inboundCursor() > before);
        assertEquals(
                "urn:yizhan:partyday:card-revoked", scan(cards.get(2).text()).as(422));

        PartyDays.Register register = organiser.register(day.id());
        assertEquals(1, register.signIns().size());
        assertTrue(register.refused() >= 3, "refused: " + register.refused());
    }

    @Test
    @Order(4)
    void notices_of_county_and_village_are_shown_and_go_when_they_are_withdrawn() throws Exception {
        List<Notices.Notice> shown = notices();
        assertTrue(shown.stream().anyMatch(notice -> notice.owner() == Notices.Owner.COUNTY));
        assertTrue(shown.stream().anyMatch(notice -> notice.owner() == Notices.Owner.VILLAGE));

        LocalDate today = LocalDate.now(CLOCK);
        var draft = new Notices.Draft(
                Ids.next(),
                Notices.Kind.ACTIVITY,
                LocalizedText.of("周六义诊"),
                LocalizedText.of("上午九点到中心来。"),
                today,
                today.plusDays(1),
                null);
        CoreClient first = staff(SampleStaff.LI);
        CoreClient second = staff(SampleStaff.ZHAO);
        assertTrue(first.post("/api/notices", draft.id(), draft).done());
        assertFalse(isShown(draft.id()), "one person alone publishes nothing");
        String path = "/api/notices/" + draft.id();
        assertEquals(4, first.post(path + "/publish", Ids.next(), Map.of()).status() / 100, "not the drafter");
        assertTrue(second.post(path + "/publish", Ids.next(), Map.of()).done());
        assertTrue(isShown(draft.id()));
        assertTrue(second.post(path + "/withdraw", Ids.next(), Map.of()).done());
        assertFalse(isShown(draft.id()));
    }

    @Test
    @Order(5)
    void what_the_county_publishes_is_at_the_kiosk() throws Exception {
        Catalogue.Item item = new Villager(kiosk()).firstAppliable();
        new CountyCatalogue(officer).publishFee(item.id(), item.feeFen() + 1_234);

        String path = "/api/catalogue/items/" + item.id();
        Await.until(
                "the new fee is at the kiosk",
                LIMIT,
                () -> kiosk().get(path).as(Catalogue.Item.class).feeFen() == item.feeFen() + 1_234);
    }

    @Test
    @Order(6)
    void center_and_county_hold_the_same_and_a_deleted_row_or_an_altered_byte_is_named() throws Exception {
        assertTrue(new Backlog(staff(SampleStaff.ZHAO)).awaitEmpty(LIMIT));
        assertEquals(0, statement().exitCode(), statement().out());

        UUID deleted = inCounty("DELETE FROM journal_row WHERE seq = 5 RETURNING record_id");
        Outcome lacking = statement();
        assertEquals(1, lacking.exitCode(), lacking.out());
        assertTrue(lacking.out().contains(deleted.toString()), lacking.out());

        UUID altered = inCounty("UPDATE journal_row SET payload = set_byte(payload, 3, 255 - get_byte(payload, 3))"
                + " WHERE seq = 11 RETURNING record_id");
        Outcome different = statement();
        assertEquals(1, different.exitCode(), different.out());
        assertTrue(different.out().contains(deleted.toString()), different.out());
        assertTrue(different.out().contains(altered.toString()), different.out());
    }

    private UUID inCounty(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + house.plan().ports().postgres() + "/county",
                        "county",
                        "county");
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            assertTrue(row.next());
            return row.getObject(1, UUID.class);
        }
    }

    @Test
    @Order(7)
    void who_waits_comes_out_on_paper_before_a_stop_and_a_second_start_goes_on_with_what_was_there() throws Exception {
        var rounds = new Rounds(kiosk());
        UUID last = Ids.next();
        assertTrue(rounds.ticket(last, rounds.services().getFirst().id()).done());
        Await.until("its slip is on paper", () -> ticket(last).print() == Print.State.CONFIRMED);
        int slips = prints().size();
        int waiting = board().waiting();
        house.close();

        assertEquals(List.of("CONFIRMED"), listsPrinted());
        assertPaper(slips + 1);
        assertEquals(slips + 1, prints().size());

        house = take().start();
        assertEquals(waiting, board().waiting());
    }

    private Queue.Board board() throws IOException {
        return kiosk().get("/api/queue/board").as(Queue.Board.class);
    }

    /// How each list of who waits came out, as the core that has gone wrote it down.
    private List<String> listsPrinted() throws SQLException {
        List<String> states = new ArrayList<>();
        try (var connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + house.plan().layout().database());
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT state FROM print_job WHERE document = 'paper-list'")) {
            while (row.next()) {
                states.add(row.getString("state"));
            }
        }
        return states;
    }

    private List<Notices.Notice> notices() throws IOException {
        return kiosk().get("/api/notices").as(Notices.Page.class).notices();
    }

    private boolean isShown(UUID notice) throws IOException {
        return notices().stream().anyMatch(each -> each.id().equals(notice));
    }

    private record Scanned(CoreClient.Answer answer) {
        PartyDays.Greeting greeting() {
            return answer.as(PartyDays.Greeting.class);
        }

        /// The problem's type, of a refusal with that status.
        String as(int status) throws IOException {
            assertEquals(status, answer.status(), answer.body());
            return org.yizhan.house.place.Json.MAPPER
                    .readValue(answer.body(), Problem.class)
                    .type();
        }
    }

    private Scanned scan(String card) throws IOException {
        UUID id = Ids.next();
        return new Scanned(secondKiosk().post("/api/partyday/sign-ins", id, new PartyDays.CardScan(id, card)));
    }

    // Another character in the middle of the signature: still a card to look at, and not the county's.
    private static String altered(String card) {
        int at = card.length() - 12;
        return card.substring(0, at) + (card.charAt(at) == 'A' ? 'B' : 'A') + card.substring(at + 1);
    }

    private List<Path> prints() throws IOException {
        try (var files = Files.list(house.plan().layout().prints())) {
            return files.filter(file -> file.toString().endsWith(".png"))
                    .sorted()
                    .toList();
        }
    }

    private void assertPaper(int number) throws IOException {
        var picture = Optional.ofNullable(ImageIO.read(prints().get(number - 1).toFile()))
                .orElseThrow();
        assertTrue(picture.getWidth() == 384 || picture.getWidth() == 576, "dots: " + picture.getWidth());
        long black = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                black += (picture.getRGB(x, y) & 0xFFFFFF) == 0 ? 1 : 0;
            }
        }
        assertTrue(black > 2_000, "black dots: " + black);
    }
}
