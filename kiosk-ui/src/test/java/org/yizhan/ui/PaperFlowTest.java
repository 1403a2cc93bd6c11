package org.yizhan.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.cases.Cases;
import org.yizhan.ui.frame.Asks;
import org.yizhan.ui.frame.Draft;
import org.yizhan.ui.frame.Screen;
import org.yizhan.ui.parts.Unspoken;

/// A receipt or member card that is scanned into a form, in a real window.
class PaperFlowTest {
    @Test
    void a_receipt_on_the_first_question_answers_all_that_it_knows_and_the_case_is_filed_with_it() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            open(visitor, Draft.empty(), 0);
            assertTrue(Visitor.shows(visitor, "有以前的回执或党员卡？放到扫码口，不用再填。"));
            visitor.hand.scan(FakeCases.RECEIPT_QR);
            visitor.hand.await("is-me");
            assertEquals("李＊国", text(visitor, "known-name"));
            assertEquals("139 **** 0000", text(visitor, "known-phone"));
            visitor.hand.tap("is-me");
            visitor.hand.await("the item's own question", () -> step(visitor) == 3);
            visitor.hand.tap("choice-bank");
            visitor.hand.await("the last own question", () -> step(visitor) == 4);
            visitor.hand.tap("next");
            visitor.hand.tap("agree");
            visitor.hand.await("submit");
            assertTrue(Visitor.shows(visitor, "李＊国"));
            assertTrue(Visitor.shows(visitor, "139 **** 0000"));
            assertTrue(Visitor.shows(visitor, "姓名 · 来自回执"));
            visitor.hand.tap("submit");
            visitor.hand.await("short-code");

            Cases.Application filed = visitor.village.cases.filed.getFirst();
            assertEquals(FakeCases.RECEIPT_QR, filed.paper());
            assertEquals(new Cases.Applicant("", "", null), filed.applicant());
            assertEquals("bank", filed.answers().get("pay"));
        }
    }

    @Test
    void what_is_written_over_the_paper_counts_and_an_empty_field_keeps_the_papers() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            open(visitor, Draft.empty().with("pay", "bank").with("lives", "").with(Asks.CONSENT, "yes"), 0);
            visitor.hand.scan(FakeCases.RECEIPT_QR);
            visitor.hand.tap("is-me");
            visitor.hand.tap("review-1");
            visitor.hand.await("the phone question", () -> step(visitor) == 1);
            assertEquals("139 **** 0000", text(visitor, "stand-in"));
            visitor.hand.type("13700000001");
            visitor.hand.await("nothing in its stead", () -> !visitor.hand.shows("stand-in"));
            visitor.hand.tap("next");
            visitor.hand.await("the next that the paper does not answer", () -> step(visitor) == 3);
            assertEquals("13700000001", draft(visitor).answer(Asks.PHONE));

            open(visitor, draft(visitor), 0);
            visitor.hand.tap("next");
            visitor.hand.await("the phone that was written", () -> step(visitor) == 1);
            assertEquals("李＊国", draft(visitor).onPaper(Asks.NAME).orElseThrow());
        }
    }

    @Test
    void a_member_card_answers_the_name_and_leads_to_the_telephone() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            open(visitor, Draft.empty(), 0);
            visitor.hand.scan(FakePartyDay.GOOD_CARD);
            visitor.hand.await("is-me");
            assertFalse(visitor.hand.sees("known-phone"));
            visitor.hand.tap("is-me");
            visitor.hand.await("the phone question", () -> step(visitor) == 1);
            assertEquals(0, visitor.core.heard("POST", "/api/partyday/sign-ins").size(), "nobody is signed in");
        }
    }

    @Test
    void whoever_it_is_not_goes_on_writing_where_they_were() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            open(visitor, Draft.empty().with(Asks.NAME, "王芳"), 1);
            visitor.hand.type("1390");
            visitor.hand.scan(FakeCases.RECEIPT_QR);
            visitor.hand.tap("not-me");
            visitor.hand.await("the phone question", () -> step(visitor) == 1);
            assertNull(draft(visitor).paper());
            assertEquals("王芳", draft(visitor).answer(Asks.NAME));
            assertEquals("1390", draft(visitor).answer(Asks.PHONE));

            visitor.hand.scan(FakeCases.RECEIPT_QR);
            visitor.hand.tap("is-me");
            visitor.hand.await("what is open", () -> step(visitor) == 3);
            assertEquals("王芳", draft(visitor).answer(Asks.NAME), "what was answered counts");
            assertEquals("", draft(visitor).answer(Asks.PHONE), "what was half typed does not");
        }
    }

    @Test
    void a_question_that_may_be_left_out_is_not_passed_over_for_a_scan() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            open(visitor, Draft.empty().with("pay", "bank"), 4);
            visitor.hand.scan(FakeCases.RECEIPT_QR);
            visitor.hand.tap("is-me");
            visitor.hand.await("the same question", () -> step(visitor) == 4);
            assertTrue(draft(visitor).onPaper(Asks.NAME).isPresent());
        }
    }

    @Test
    void a_paper_that_is_not_accepted_says_why_and_keeps_what_was_written() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            open(visitor, Draft.empty().with(Asks.NAME, "王芳"), 1);
            visitor.hand.scan(FakePartyDay.FORGED_CARD);
            visitor.hand.await("problem");
            assertTrue(Visitor.shows(visitor, "这张卡核对不上"));
            visitor.hand.scan(FakeCases.RECEIPT_QR);
            visitor.hand.await("is-me");
            visitor.hand.scan("YZ1:330782102203-2026-000099:00000000");
            visitor.hand.await("problem");
            visitor.hand.tap("write-on");
            visitor.hand.await("the phone question", () -> step(visitor) == 1);
            assertEquals("王芳", draft(visitor).answer(Asks.NAME));
        }
    }

    @Test
    void a_core_that_is_away_is_asked_again_when_it_is_back() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            open(visitor, Draft.empty(), 0);
            visitor.core.kill();
            visitor.hand.await("away");
            visitor.hand.scan(FakeCases.RECEIPT_QR);
            visitor.core.revive();
            visitor.hand.await("is-me");
        }
    }

    @Test
    void a_scan_while_the_core_is_filing_or_drawing_a_ticket_loses_no_number() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.show(new Screen.Review(FakeCatalogue.item(), Draft.empty()));
            meanwhileScan(visitor, "submit");
            visitor.hand.await("short-code");

            visitor.show(new Screen.Queues());
            meanwhileScan(visitor, "service-social");
            visitor.hand.await("ticket-number");
        }
    }

    private static void meanwhileScan(Visitor visitor, String touched) {
        visitor.core.stop();
        assertTrue(visitor.fire(touched));
        visitor.hand.scan(FakeCases.RECEIPT_QR);
        visitor.hand.settle();
        visitor.core.resume();
    }

    @Test
    void a_receipt_on_the_review_and_the_way_to_the_desk_carry_the_paper() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            Visitor.onFx(() -> {
                visitor.navigator().open(new Screen.Review(FakeCatalogue.item(), Draft.empty()));
                return true;
            });
            visitor.hand.scan(FakeCases.RECEIPT_QR);
            visitor.hand.tap("is-me");
            visitor.hand.await("the item's own question", () -> step(visitor) == 3);
            visitor.hand.tap("to-desk");
            visitor.hand.await("handed-number");
            assertEquals(
                    FakeCases.RECEIPT_QR,
                    visitor.village.cases.handedOver.getFirst().paper());
            assertEquals("", visitor.village.cases.handedOver.getFirst().form().name());
        }
    }

    @Test
    void elsewhere_a_receipt_shows_its_case_and_a_note_in_the_making_is_left() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            Visitor.onFx(() -> {
                visitor.navigator().open(new Screen.VoiceNote(FakeCatalogue.item(), Draft.empty(), 4));
                return true;
            });
            visitor.hand.scan(FakeCases.RECEIPT_QR);
            visitor.hand.await("stage");
            assertInstanceOf(Screen.CaseProgress.class, visitor.screen());
        }
    }

    @Test
    void whose_paper_it_is_is_shown_and_never_read_aloud_and_goes_when_nobody_is_there() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            open(visitor, Draft.empty(), 0);
            visitor.hand.scan(FakeCases.RECEIPT_QR);
            visitor.hand.await("is-me");
            for (String id : List.of("known-name", "known-phone", "known-id")) {
                assertTrue(
                        Visitor.onFx(() ->
                                Unspoken.isMarked(visitor.stage().getScene().lookup("#" + id))),
                        id);
            }
            visitor.wait(Duration.ofSeconds(65));
            visitor.hand.await("tile-queue");
            assertFalse(visitor.navigator().canGoBack());
        }
    }

    private static void open(Visitor visitor, Draft draft, int step) {
        Visitor.onFx(() -> {
            visitor.navigator().clear();
            visitor.navigator().open(new Screen.Apply(FakeCatalogue.item(), draft, step));
            return true;
        });
        visitor.hand.await("the question", () -> step(visitor) == step);
    }

    private static String text(Visitor visitor, String id) {
        return Visitor.onFx(() -> visitor.hand.text(id));
    }

    private static Draft draft(Visitor visitor) {
        return Visitor.onFx(() -> ((Screen.Apply) visitor.navigator().current()).draft());
    }

    /// On any thread.
    private static int step(Visitor visitor) {
        return visitor.navigator().current() instanceof Screen.Apply apply ? apply.step() : -1;
    }
}
