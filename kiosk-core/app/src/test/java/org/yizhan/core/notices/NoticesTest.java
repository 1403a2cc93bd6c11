package org.yizhan.core.notices;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yizhan.contract.Headers;
import org.yizhan.contract.Ids;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.journal.Inbounds;
import org.yizhan.contract.journal.Journal;
import org.yizhan.contract.notices.Notices;
import org.yizhan.core.TestClock;
import org.yizhan.core.TestCore;
import org.yizhan.core.TestCounty;
import org.yizhan.core.day.BusinessDays;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Store;

@QuarkusTest
@WithTestResource(TestCore.class)
class NoticesTest {
    @Inject
    TestClock clock;

    @Inject
    CoreClock core;

    @Inject
    Json json;

    @Inject
    Store store;

    @Inject
    NoticeBoard board;

    @Inject
    BusinessDays days;

    @AfterEach
    void rightTime() {
        clock.setRight();
    }

    @Test
    void the_sample_countys_notices_are_shown_and_counted() {
        int shown = TestCore.board()
                .get("/api/notices")
                .jsonPath()
                .getList("notices")
                .size();
        assertTrue(shown >= 10, "only " + shown);
        assertEquals(shown, store.read(board::showing));
    }

    @Test
    void a_draft_is_shown_once_a_second_person_has_published_it() {
        Notices.Draft draft = draft();
        send(TestCore.duty(), draft)
                .statusCode(201)
                .body("id", equalTo(draft.id().toString()));
        shown(draft.id(), false);
        TestCore.organiser()
                .get("/api/notices/pending")
                .then()
                .body("find { it.draft.id == '" + draft.id() + "' }.draftedBy", equalTo("王晓梅"));
        publish(TestCore.duty(), draft.id())
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:notices:needs-second-person"));
        shown(draft.id(), false);
        publish(TestCore.organiser(), draft.id())
                .statusCode(200)
                .body("owner", equalTo("VILLAGE"))
                .body("publisher.zh-CN", equalTo("青溪村村民委员会"))
                .body("publishedOn", equalTo(today().toString()));
        shown(draft.id(), true);
        publish(TestCore.organiser(), draft.id()).statusCode(200);
        TestCore.duty()
                .get("/api/notices/pending")
                .then()
                .body("draft.id", not(hasItem(draft.id().toString())));
        assertEquals(List.of("drafted", "published"), ops(draft.id()));
    }

    @Test
    void who_did_what_is_on_record() {
        Notices.Draft draft = draft();
        send(TestCore.duty(), draft).statusCode(201);
        publish(TestCore.organiser(), draft.id()).statusCode(200);
        withdraw(TestCore.admin(), draft.id()).statusCode(200);
        TestCore.admin()
                .get("/api/audit?after=0&limit=500")
                .then()
                .body(
                        "findAll { it.subject == '" + draft.id() + "' }.who",
                        contains("staff:wangxm", "staff:lijj", "staff:zhaoym"));
    }

    @Test
    void a_withdrawn_notice_is_gone_for_good() {
        Notices.Draft draft = draft();
        send(TestCore.duty(), draft).statusCode(201);
        publish(TestCore.organiser(), draft.id()).statusCode(200);
        withdraw(TestCore.duty(), draft.id()).statusCode(200);
        withdraw(TestCore.duty(), draft.id()).statusCode(200);
        shown(draft.id(), false);
        publish(TestCore.organiser(), draft.id()).statusCode(409).body("type", equalTo("urn:yizhan:notices:withdrawn"));
        assertEquals(List.of("drafted", "published", "withdrawn"), ops(draft.id()));
        publish(TestCore.duty(), Ids.next()).statusCode(404);
        withdraw(TestCore.duty(), Ids.next()).statusCode(404);
    }

    @Test
    void the_same_draft_again_is_one_draft() {
        Notices.Draft draft = draft();
        send(TestCore.duty(), draft).statusCode(201);
        send(TestCore.duty(), draft).statusCode(201);
        assertEquals(List.of("drafted"), ops(draft.id()));
        send(TestCore.duty().header(Headers.IDEMPOTENCY_KEY, Ids.next().toString()), draft)
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:notices:id-taken"));
        send(TestCore.kiosk(), draft()).statusCode(403);
    }

    @Test
    void party_matters_are_the_branchs() {
        Notices.Draft draft = with(draft(), Notices.Kind.PARTY);
        send(TestCore.duty(), draft).statusCode(201);
        publish(TestCore.organiser(), draft.id()).body("publisher.zh-CN", equalTo("青溪村党支部"));
    }

    @ParameterizedTest
    @CsvSource({
        "title, 李某 11010519491231002X 低保公示",
        "title, 领补贴找 13900000000",
        "title, 打到 6222 0212 3456 7890 123",
        "body, 身份证 110105194912310021 的李某",
        "body, 电话 139-0000-0000",
        "body, 卡号 6222021234567890123",
        "objection, 找老王 13900000000"
    })
    void a_persons_numbers_are_refused_by_their_field(String field, String text) {
        Notices.Draft sane = draft();
        LocalizedText bad = LocalizedText.of("好", text);
        invalid(
                new Notices.Draft(
                        sane.id(),
                        sane.kind(),
                        field.equals("title") ? bad : sane.title(),
                        field.equals("body") ? bad : sane.body(),
                        sane.startsOn(),
                        sane.endsOn(),
                        field.equals("objection") ? bad : null),
                field);
    }

    @Test
    void lengths_and_dates_are_refused_by_their_field() {
        Notices.Draft sane = draft();
        invalid(saying(sane, "题".repeat(61), "正文"), "title");
        invalid(saying(sane, "题", "文".repeat(4001)), "body");
        invalid(saying(sane, "题\u0007", "正文"), "title");
        invalid(saying(sane, LocalizedText.of("题", " ")), "title");
        var script = new LocalizedText(Map.of("zh-CN", "题", "<script>", "x"));
        invalid(saying(sane, script), "title");
        send(TestCore.duty(), saying(sane, "题".repeat(60), "文".repeat(4000))).statusCode(201);
        LocalDate today = today();
        invalid(dated(today, today.minusDays(1)), "endsOn");
        invalid(dated(today.minusDays(9), today.minusDays(1)), "endsOn");
        invalid(dated(today.minusYears(3).minusDays(1), today), "startsOn");
        invalid(dated(today, today.plusYears(3).plusDays(1)), "endsOn");
        invalid(dated(today.minusYears(2), today.plusYears(2)), "endsOn");
        invalid(dated(LocalDate.MAX, LocalDate.MAX), "startsOn");
        invalid(dated(LocalDate.MIN, today), "startsOn");
    }

    @Test
    void a_notice_is_shown_from_its_first_to_its_last_day() {
        LocalDate today = today();
        shown(fromCounty(today, today), true);
        shown(fromCounty(today.minusDays(5), today), true);
        shown(fromCounty(today, today.plusDays(5)), true);
        shown(fromCounty(today.plusDays(1), today.plusDays(5)), false);
        shown(fromCounty(today.minusDays(5), today.minusDays(1)), false);
    }

    @Test
    void the_countys_notices_come_change_and_go() {
        List<String> told = new ArrayList<>();
        store.onCommit(events -> events.forEach(event -> told.add(event.event().type())));
        Notices.Notice notice = county(today(), today());
        TestCounty.sends(Inbounds.NOTICE, json.text(notice));
        assertTrue(told.contains(Feed.NOTICES));
        told.clear();
        TestCounty.sends(Inbounds.NOTICE, json.text(notice));
        assertTrue(!told.contains(Feed.NOTICES), "nothing changed");
        Notices.Notice changed = saying(notice, "改过的题目");
        TestCounty.sends(Inbounds.NOTICE, json.text(changed));
        TestCore.kiosk()
                .get("/api/notices")
                .then()
                .body("notices.find { it.id == '" + notice.id() + "' }.title.zh-CN", equalTo("改过的题目"))
                .body("notices.find { it.id == '" + notice.id() + "' }.objection", nullValue());
        withdraw(TestCore.duty(), notice.id()).statusCode(409).body("type", equalTo("urn:yizhan:notices:county-owned"));
        TestCounty.sends(Inbounds.NOTICE_WITHDRAWN, json.text(new Inbounds.NoticeWithdrawn(notice.id())));
        TestCounty.sends(Inbounds.NOTICE_WITHDRAWN, json.text(new Inbounds.NoticeWithdrawn(notice.id())));
        TestCounty.sends(Inbounds.NOTICE_WITHDRAWN, json.text(new Inbounds.NoticeWithdrawn(Ids.next())));
        shown(notice.id(), false);
        TestCounty.sends(Inbounds.NOTICE, json.text(changed));
        shown(notice.id(), false);
        assertEquals(List.of(), ops(notice.id()), "the county's notices are the county's rows");
    }

    @Test
    void the_county_keeps_to_the_same_rules_and_leaves_the_villages_notices_alone() {
        Notices.Notice notice = county(today(), today());
        TestCounty.sendsInVain(Inbounds.NOTICE, json.text(saying(notice, "找 13900000000")), "title");
        TestCounty.sendsInVain(Inbounds.NOTICE, json.text(county(today(), today().minusDays(1))), "endsOn");
        TestCounty.sendsInVain(Inbounds.NOTICE, "{\"id\":\"" + Ids.next() + "\"}", "missing");
        Notices.Draft draft = draft();
        send(TestCore.duty(), draft).statusCode(201);
        Notices.Notice ours = new Notices.Notice(
                draft.id(),
                Notices.Owner.VILLAGE,
                notice.kind(),
                notice.title(),
                notice.body(),
                notice.publisher(),
                today(),
                today(),
                today(),
                null);
        TestCounty.sendsInVain(Inbounds.NOTICE, json.text(ours), "the village's own");
        TestCounty.sendsInVain(
                Inbounds.NOTICE_WITHDRAWN, json.text(new Inbounds.NoticeWithdrawn(draft.id())), "the village's own");
    }

    @Test
    void with_a_clock_that_cannot_be_trusted_the_business_days_notices_stay() {
        store.write(days::current);
        TestCore.organiser().get("/api/staff/me").then().statusCode(200);
        TestCore.duty().get("/api/staff/me").then().statusCode(200);
        UUID now = fromCounty(today().minusDays(1), today());
        UUID later = fromCounty(today().plusDays(1), today().plusDays(2));
        int before = store.read(board::showing);
        clock.set(Instant.parse("1980-01-04T00:00:00Z"));
        shown(now, true);
        shown(later, false);
        assertEquals(before, store.read(board::showing));
        Notices.Draft draft = dated(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30));
        send(TestCore.duty(), draft).statusCode(201);
        publish(TestCore.organiser(), draft.id()).statusCode(200);
    }

    @Test
    void a_draft_with_a_date_that_is_none_is_a_400_by_its_field() {
        var body = Map.of(
                "id",
                Ids.next(),
                "kind",
                "VILLAGE",
                "title",
                Map.of("zh-CN", "题"),
                "body",
                Map.of("zh-CN", "文"),
                "startsOn",
                "2026-02-30",
                "endsOn",
                "2026-03-01");
        TestCore.duty()
                .body(body)
                .post("/api/notices")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("startsOn"));
    }

    private UUID fromCounty(LocalDate startsOn, LocalDate endsOn) {
        Notices.Notice notice = county(startsOn, endsOn);
        TestCounty.sends(Inbounds.NOTICE, json.text(notice));
        return notice.id();
    }

    private Notices.Notice county(LocalDate startsOn, LocalDate endsOn) {
        return new Notices.Notice(
                Ids.next(),
                Notices.Owner.COUNTY,
                Notices.Kind.POLICY,
                LocalizedText.of("医保缴费开始了"),
                LocalizedText.of("带身份证到窗口办。"),
                LocalizedText.of("县医疗保障局"),
                startsOn,
                startsOn,
                endsOn,
                null);
    }

    private static Notices.Notice saying(Notices.Notice notice, String title) {
        return new Notices.Notice(
                notice.id(),
                notice.owner(),
                notice.kind(),
                LocalizedText.of(title),
                notice.body(),
                notice.publisher(),
                notice.publishedOn(),
                notice.startsOn(),
                notice.endsOn(),
                notice.objection());
    }

    private Notices.Draft draft() {
        return dated(today(), today().plusDays(7));
    }

    private static Notices.Draft dated(LocalDate startsOn, LocalDate endsOn) {
        return new Notices.Draft(
                Ids.next(),
                Notices.Kind.VILLAGE,
                LocalizedText.of("停水通知"),
                LocalizedText.of("明天上午修水管，停水两小时。"),
                startsOn,
                endsOn,
                null);
    }

    private static Notices.Draft with(Notices.Draft draft, Notices.Kind kind) {
        return new Notices.Draft(
                draft.id(), kind, draft.title(), draft.body(), draft.startsOn(), draft.endsOn(), draft.objection());
    }

    private static Notices.Draft saying(Notices.Draft draft, LocalizedText title) {
        return new Notices.Draft(draft.id(), draft.kind(), title, draft.body(), draft.startsOn(), draft.endsOn(), null);
    }

    private static Notices.Draft saying(Notices.Draft draft, String title, String body) {
        return new Notices.Draft(
                draft.id(),
                draft.kind(),
                LocalizedText.of(title),
                LocalizedText.of(body),
                draft.startsOn(),
                draft.endsOn(),
                null);
    }

    private LocalDate today() {
        return core.local().toLocalDate();
    }

    private static void invalid(Notices.Draft draft, String field) {
        send(TestCore.duty(), draft).statusCode(400).body("violations.field", hasItem(field));
    }

    private static ValidatableResponse send(RequestSpecification client, Notices.Draft draft) {
        return client.body(draft).post("/api/notices").then();
    }

    private static ValidatableResponse publish(RequestSpecification client, UUID id) {
        return client.post("/api/notices/" + id + "/publish").then();
    }

    private static ValidatableResponse withdraw(RequestSpecification client, UUID id) {
        return client.post("/api/notices/" + id + "/withdraw").then();
    }

    private static void shown(UUID id, boolean expected) {
        var ids = TestCore.kiosk().get("/api/notices").then().statusCode(200);
        ids.body("notices.id", expected ? hasItem(id.toString()) : not(hasItem(id.toString())));
    }

    private static List<String> ops(UUID id) {
        return TestCounty.rowsAbout(id).stream().map(Journal.Row::op).toList();
    }
}
