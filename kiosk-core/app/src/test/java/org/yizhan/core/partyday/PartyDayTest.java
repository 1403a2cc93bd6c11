package org.yizhan.core.partyday;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Headers;
import org.yizhan.contract.Ids;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.journal.Inbounds;
import org.yizhan.contract.journal.Journal;
import org.yizhan.contract.partyday.PartyDays;
import org.yizhan.core.OwnCounty;
import org.yizhan.core.Statements;
import org.yizhan.core.TestClock;
import org.yizhan.core.TestCore;
import org.yizhan.core.TestCounty;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Store;

@QuarkusTest
@TestProfile(OwnCounty.class)
@WithTestResource(TestCore.class)
class PartyDayTest {
    private static final int COUNTY = 17;
    private static final TestCards OFFICE = new TestCards(COUNTY, 1);
    private static final String FIRST = "00000000000000f1";
    private static final String SECOND = "00000000000000f2";
    private static final String THIRD = "00000000000000f3";
    private static final String REVOKED = "00000000000000d1";
    private static final String OTHER_BRANCH = "00000000000000e1";
    private static final UUID FIRST_MEMBER = UUID.fromString("019b76da-a800-7ba2-b3dc-5bffe3d500f1");

    @Inject
    TestClock clock;

    @Inject
    CoreClock core;

    @Inject
    Json json;

    @Inject
    Store store;

    @Inject
    PartyDayBook book;

    @Inject
    SignIns signIns;

    @BeforeEach
    void roster() {
        var branches = List.of(
                new Inbounds.Branch("b1", LocalizedText.of("青溪村第一党支部", "First branch")),
                new Inbounds.Branch("b2", LocalizedText.of("青溪村第二党支部", "Second branch")));
        var members = List.of(
                new Inbounds.Member(FIRST_MEMBER, "b1", "欧阳建国", FIRST),
                new Inbounds.Member(UUID.fromString("019b76da-a800-7ba2-b3dc-5bffe3d500f2"), "b1", "李丽", SECOND),
                new Inbounds.Member(UUID.fromString("019b76da-a800-7ba2-b3dc-5bffe3d500f3"), "b1", "赵四", THIRD),
                new Inbounds.Member(UUID.fromString("019b76da-a800-7ba2-b3dc-5bffe3d500d1"), "b1", "张三丰", REVOKED),
                new Inbounds.Member(
                        UUID.fromString("019b76da-a800-7ba2-b3dc-5bffe3d500e1"), "b2", "王小虎", OTHER_BRANCH));
        TestCounty.sends(Inbounds.ROSTER, json.text(new Inbounds.Roster(TestCounty.nextVersion(), branches, members)));
        var key = new Inbounds.CardKey(1, "Ed25519", OFFICE.publicKey());
        TestCounty.sends(Inbounds.CARD_KEYS, json.text(new Inbounds.CardKeys(COUNTY, List.of(key))));
    }

    @AfterEach
    void closeEverything() {
        clock.setRight();
        List<UUID> open = store.read(handle -> handle.createQuery("SELECT id FROM party_day WHERE closed_at IS NULL")
                .mapTo(UUID.class)
                .list());
        open.forEach(PartyDayTest::close);
    }

    @Test
    void a_card_signs_its_member_in_by_a_masked_name() {
        UUID day = opened("b1");
        scan(card(FIRST))
                .statusCode(201)
                .body("member", equalTo("欧＊＊国"))
                .body("ordinal", equalTo(1))
                .body("again", equalTo(false))
                .body("provisional", equalTo(false))
                .body("day.id", equalTo(day.toString()))
                .body("day.signedIn", equalTo(1))
                .body("day.members", equalTo(4));
        scan(card(SECOND)).statusCode(201).body("member", equalTo("李＊")).body("ordinal", equalTo(2));
        TestCore.organiser()
                .get("/api/partyday/days/" + day + "/register")
                .then()
                .statusCode(200)
                .body("signIns.member", contains("欧＊＊国", "李＊"))
                .body("signIns.kiosk", contains("kiosk-1", "kiosk-1"))
                .body("refused", equalTo(0));
        assertEquals(2, store.read(book::today).orElseThrow().signedIn());
    }

    @Test
    void a_long_register_asks_the_database_no_more_often_than_a_short_one() {
        UUID day = opened("b1");
        scan(card(FIRST)).statusCode(201);
        int forOne = Statements.of(store, handle -> signIns.register(handle, day));
        scan(card(SECOND)).statusCode(201);
        scan(card(THIRD)).statusCode(201);
        assertEquals(forOne, Statements.of(store, handle -> signIns.register(handle, day)));
        assertEquals(
                3, store.read(handle -> signIns.register(handle, day)).signIns().size());
    }

    @Test
    void whoever_comes_again_is_greeted_and_recorded_once() {
        UUID day = opened("b1");
        String first = scan(card(FIRST)).statusCode(201).extract().path("signInId");
        scan(card(SECOND)).statusCode(201);
        scan(card(FIRST) + "\r\n")
                .statusCode(201)
                .body("again", equalTo(true))
                .body("signInId", equalTo(first))
                .body("ordinal", equalTo(1));
        assertEquals(1, rows("partyday.sign-in", day, FIRST).size());
    }

    @Test
    void the_same_post_again_is_the_same_answer() {
        opened("b1");
        var scan = new PartyDays.CardScan(Ids.next(), card(FIRST));
        String once = send(scan).statusCode(201).extract().asString();
        assertEquals(once, send(scan).statusCode(201).extract().asString());
        TestCore.kiosk()
                .header(Headers.IDEMPOTENCY_KEY, Ids.next().toString())
                .body(new PartyDays.CardScan(scan.id(), card(SECOND)))
                .post("/api/partyday/sign-ins")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:partyday:id-taken"));
    }

    @Test
    void the_county_reads_who_signed_in_with_what() {
        UUID day = opened("b1");
        scan(card(FIRST)).statusCode(201);
        Journal.Row row = rows("partyday.sign-in", day, FIRST).getFirst();
        assertEquals("signed-in", row.op());
        String payload = TestCounty.payload(row);
        assertTrue(payload.contains("\"memberId\":\"" + FIRST_MEMBER + "\""), payload);
        assertTrue(payload.contains("\"provisional\":false"), payload);
        assertFalse(payload.contains("欧"), "no name");
        List<String> ops =
                TestCounty.rowsAbout(day).stream().map(Journal.Row::op).toList();
        assertEquals(List.of("opened"), ops);
        close(day);
        assertEquals(
                List.of("opened", "closed"),
                TestCounty.rowsAbout(day).stream().map(Journal.Row::op).toList());
    }

    @Test
    void each_refusal_has_its_reason_and_leaves_an_audit_line_and_a_row() {
        UUID day = opened("b1");
        String valid = card(FIRST);
        refused("unreadable", "YZ1:3307821022032026000017:00005724");
        refused("unreadable", valid.substring(0, valid.length() - 3));
        refused("foreign", new TestCards(COUNTY + 1, 1).issue(FIRST, nextYear()));
        refused("forged", new TestCards(COUNTY, 1).issue(FIRST, nextYear()));
        refused("forged", new TestCards(COUNTY, 2).issue(FIRST, nextYear()));
        refused("expired", OFFICE.issue(FIRST, today().minusDays(1)));
        refused("unknown", card("00000000000000ff"));
        TestCounty.sends(Inbounds.REVOCATION, json.text(new Inbounds.Revocation(REVOKED, today())));
        refused("revoked", card(REVOKED));
        TestCore.organiser()
                .get("/api/partyday/days/" + day + "/register")
                .then()
                .body("signIns", empty())
                .body("refused", equalTo(8));
        TestCore.admin()
                .get("/api/audit?after=0&limit=500")
                .then()
                .body("findAll { it.subject == '" + day + "' }", hasSize(8))
                .body("findAll { it.what == 'partyday.card-revoked' }.detail", hasItem(REVOKED))
                .body("findAll { it.what == 'partyday.card-forged' }.detail", not(hasItem(FIRST)));
        List<String> told = TestCounty.rowsOf("partyday.refused").stream()
                .map(TestCounty::payload)
                .filter(payload -> payload.contains(day.toString()))
                .toList();
        assertEquals(8, told.size());
        assertTrue(told.stream().noneMatch(payload -> payload.contains("SC1:")), "no card's text");
    }

    @Test
    void a_refusal_sent_again_is_one_refusal() {
        UUID day = opened("b1");
        var scan = new PartyDays.CardScan(Ids.next(), "SC1:NOTHING");
        send(scan).statusCode(422);
        send(scan).statusCode(422).body("type", equalTo("urn:yizhan:partyday:card-unreadable"));
        TestCore.organiser()
                .get("/api/partyday/days/" + day + "/register")
                .then()
                .body("refused", equalTo(1));
    }

    @Test
    void a_card_is_good_on_its_last_day_and_until_it_is_revoked() {
        opened("b2");
        TestCounty.sends(Inbounds.REVOCATION, json.text(new Inbounds.Revocation(OTHER_BRANCH, today().plusDays(1))));
        scan(OFFICE.issue(OTHER_BRANCH, today())).statusCode(201);
    }

    @Test
    void with_a_clock_that_cannot_be_trusted_no_card_is_refused_for_its_date() {
        opened("b1");
        clock.set(Instant.parse("1980-01-04T00:00:00Z"));
        scan(OFFICE.issue(FIRST, LocalDate.of(2020, 1, 1)))
                .statusCode(201)
                .body("provisional", equalTo(true))
                .body("day.open", equalTo(true));
        TestCore.kiosk().get("/api/partyday/today").then().body("day", notNullValue());
    }

    @Test
    void a_revoked_card_stays_revoked_when_the_clock_cannot_be_trusted() {
        opened("b1");
        TestCounty.sends(Inbounds.REVOCATION, json.text(new Inbounds.Revocation(REVOKED, today())));
        clock.set(Instant.parse("1980-01-04T00:00:00Z"));
        refused("revoked", card(REVOKED));
    }

    @Test
    void a_forged_card_is_on_record_even_when_no_party_day_is_open() {
        String forged = new TestCards(COUNTY, 1).issue(FIRST, nextYear());
        int before = forgeries();
        refused("forged", forged);
        assertEquals(before + 1, forgeries());
    }

    private static int forgeries() {
        return TestCore.admin()
                .get("/api/audit?after=0&limit=500")
                .then()
                .extract()
                .<Integer>path("findAll { it.what == 'partyday.card-forged' }.size()");
    }

    @Test
    void without_a_party_day_of_the_members_branch_nobody_signs_in() {
        scan(card(FIRST)).statusCode(409).body("type", equalTo("urn:yizhan:partyday:none-open"));
        opened("b2");
        scan(card(FIRST)).statusCode(409).body("type", equalTo("urn:yizhan:partyday:none-open"));
        scan(card(OTHER_BRANCH)).statusCode(201);
    }

    @Test
    void a_branch_has_one_open_day_and_may_open_another_after_it() {
        UUID first = opened("b1");
        open(opening("b1")).statusCode(409).body("type", equalTo("urn:yizhan:partyday:already-open"));
        opened("b2");
        close(first);
        close(first);
        TestCore.kiosk().get("/api/partyday/today").then().body("day.branchId", equalTo("b2"));
        opened("b1");
        open(opening("b2", first)).statusCode(422).body("type", equalTo("urn:yizhan:request:key-reused"));
        TestCore.organiser()
                .header(Headers.IDEMPOTENCY_KEY, Ids.next().toString())
                .body(opening("b2", first))
                .post("/api/partyday/days")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:partyday:id-taken"));
    }

    @Test
    void a_day_nobody_closed_is_over_the_next_day() {
        UUID forgotten = opened("b1");
        TestCore.behind(store, tx -> tx.handle().execute("UPDATE business_day SET date = ?", today().minusDays(1)));
        TestCore.kiosk().get("/api/partyday/today").then().body("day", nullValue());
        assertTrue(store.read(book::today).isEmpty());
        scan(card(FIRST)).statusCode(409);
        opened("b1");
        assertEquals(
                List.of("opened", "closed"),
                TestCounty.rowsAbout(forgotten).stream().map(Journal.Row::op).toList());
        scan(card(FIRST)).statusCode(201);
    }

    @Test
    void an_opening_that_makes_no_sense_is_refused_by_its_field() {
        PartyDays.Opening sane = opening("b1");
        invalid(opening("b9"), "branchId");
        for (Instant absurd : List.of(
                sane.startsAt().plus(Duration.ofDays(2)),
                sane.startsAt().minus(Duration.ofDays(2)),
                Instant.EPOCH,
                Instant.MAX)) {
            invalid(new PartyDays.Opening(sane.id(), "b1", sane.theme(), absurd, sane.agenda()), "startsAt");
            var agenda = List.of(sane.agenda().getFirst(), new PartyDays.AgendaItem(sane.theme(), absurd));
            invalid(
                    new PartyDays.Opening(sane.id(), "b1", sane.theme(), sane.startsAt(), agenda),
                    "agenda[1].startsAt");
        }
        var long61 = LocalizedText.of("学".repeat(61));
        invalid(new PartyDays.Opening(sane.id(), "b1", long61, sane.startsAt(), sane.agenda()), "theme");
        var item = List.of(new PartyDays.AgendaItem(long61, sane.startsAt()));
        invalid(new PartyDays.Opening(sane.id(), "b1", sane.theme(), sane.startsAt(), item), "agenda[0].title");
        invalid(new PartyDays.Opening(sane.id(), "b1", sane.theme(), sane.startsAt(), List.of()), "agenda");
    }

    @Test
    void a_theme_without_chinese_or_a_date_that_is_none_is_a_400() {
        for (String body : List.of(
                "{\"id\":\"%s\",\"branchId\":\"b1\",\"theme\":{\"en\":\"x\"},\"startsAt\":\"%s\",\"agenda\":[]}",
                "{\"id\":\"%s\",\"branchId\":\"b1\",\"theme\":{\"zh-CN\":\"x\"},\"startsAt\":\"yesterday %s\"}")) {
            TestCore.organiser()
                    .body(body.formatted(Ids.next(), Instant.now()))
                    .post("/api/partyday/days")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("urn:yizhan:request:invalid"));
        }
    }

    @Test
    void only_an_organiser_opens_closes_and_reads_the_register() {
        UUID day = opened("b1");
        TestCore.duty().body(opening("b2")).post("/api/partyday/days").then().statusCode(403);
        TestCore.duty().post("/api/partyday/days/" + day + "/close").then().statusCode(403);
        TestCore.duty().get("/api/partyday/days/" + day + "/register").then().statusCode(403);
        TestCore.kiosk().get("/api/partyday/branches").then().statusCode(403);
        TestCore.organiser()
                .body(new PartyDays.CardScan(Ids.next(), card(FIRST)))
                .post("/api/partyday/sign-ins")
                .then()
                .statusCode(403);
        String unknown = "/api/partyday/days/" + Ids.next();
        TestCore.organiser().post(unknown + "/close").then().statusCode(404);
        TestCore.organiser().get(unknown + "/register").then().statusCode(404);
    }

    @Test
    void the_branches_are_the_rosters() {
        TestCore.organiser()
                .get("/api/partyday/branches")
                .then()
                .statusCode(200)
                .body("id", contains("b1", "b2"))
                .body("members", contains(4, 1));
    }

    @Test
    void events_name_the_day_and_nobody() {
        List<Event> told = new ArrayList<>();
        store.onCommit(events -> events.forEach(event -> told.add(event.event())));
        UUID day = opened("b1");
        scan(card(FIRST)).statusCode(201);
        List<Event> about =
                told.stream().filter(event -> day.equals(event.subject())).toList();
        assertEquals(
                List.of("partyday.day", "partyday.sign-in"),
                about.stream().map(Event::type).toList());
        assertTrue(about.stream().allMatch(event -> event.body() == null));
    }

    private void refused(String reason, String card) {
        scan(card).statusCode(422).body("type", equalTo("urn:yizhan:partyday:card-" + reason));
    }

    private List<Journal.Row> rows(String type, UUID day, String cardId) {
        return TestCounty.rowsOf(type).stream()
                .filter(row -> TestCounty.payload(row).contains(day.toString()))
                .filter(row -> TestCounty.payload(row).contains(cardId))
                .toList();
    }

    private String card(String cardId) {
        return OFFICE.issue(cardId, nextYear());
    }

    private LocalDate today() {
        return core.local().toLocalDate();
    }

    private LocalDate nextYear() {
        return today().plusYears(1);
    }

    private ValidatableResponse scan(String card) {
        return send(new PartyDays.CardScan(Ids.next(), card));
    }

    private static ValidatableResponse send(PartyDays.CardScan scan) {
        return TestCore.kiosk().body(scan).post("/api/partyday/sign-ins").then();
    }

    private UUID opened(String branch) {
        PartyDays.Opening opening = opening(branch);
        open(opening).statusCode(201).body("open", equalTo(true));
        return opening.id();
    }

    private static ValidatableResponse open(PartyDays.Opening opening) {
        return TestCore.organiser().body(opening).post("/api/partyday/days").then();
    }

    private static void invalid(PartyDays.Opening opening, String field) {
        open(opening).statusCode(400).body("violations.field", hasItem(field));
    }

    private PartyDays.Opening opening(String branch) {
        return opening(branch, Ids.next());
    }

    private PartyDays.Opening opening(String branch, UUID id) {
        Instant starts = today().atTime(14, 30).atZone(CoreClock.ZONE).toInstant();
        var agenda = List.of(
                new PartyDays.AgendaItem(LocalizedText.of("重温入党誓词"), starts),
                new PartyDays.AgendaItem(LocalizedText.of("集中学习"), starts.plus(Duration.ofMinutes(20))));
        return new PartyDays.Opening(id, branch, LocalizedText.of("学习乡村振兴政策"), starts, agenda);
    }

    private static void close(UUID day) {
        TestCore.organiser()
                .post("/api/partyday/days/" + day + "/close")
                .then()
                .statusCode(200)
                .body("open", equalTo(false));
    }
}
