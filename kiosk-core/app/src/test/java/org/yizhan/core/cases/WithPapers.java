package org.yizhan.core.cases;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.yizhan.contract.Headers;
import org.yizhan.contract.Ids;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.cases.Drafts;
import org.yizhan.contract.journal.Inbounds;
import org.yizhan.core.TestCore;
import org.yizhan.core.TestCounty;
import org.yizhan.core.partyday.TestCards;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Store;

/// Receipts and member cards that somebody holds before the reader of a form. Two members have a card.
abstract class WithPapers {
    static final int COUNTY = 17;
    static final TestCards OFFICE = new TestCards(COUNTY, 1);
    static final String CARD_ID = "00000000000000a1";
    static final String REVOKED = "00000000000000a2";
    private static final UUID MEMBER = UUID.fromString("019b76da-a800-7ba2-b3dc-5bffe3d500a1");

    @Inject
    CoreClock clock;

    @Inject
    Json json;

    @Inject
    Store store;

    @BeforeEach
    void roster() {
        var branches = List.of(new Inbounds.Branch("b1", LocalizedText.of("青溪村第一党支部", "First branch")));
        var members = List.of(
                new Inbounds.Member(MEMBER, "b1", "欧阳建国", CARD_ID),
                new Inbounds.Member(UUID.fromString("019b76da-a800-7ba2-b3dc-5bffe3d500a2"), "b1", "张三丰", REVOKED));
        TestCounty.sends(Inbounds.ROSTER, json.text(new Inbounds.Roster(TestCounty.nextVersion(), branches, members)));
        var key = new Inbounds.CardKey(1, "Ed25519", OFFICE.publicKey());
        TestCounty.sends(Inbounds.CARD_KEYS, json.text(new Inbounds.CardKeys(COUNTY, List.of(key))));
    }

    /// Nothing of the applicant is typed.
    static Applications blank() {
        return Applications.valid().name("").phone("").idNumber(null);
    }

    static Applications withoutIdNumber() {
        return blank().item("medical-refund")
                .noAnswers()
                .answer("reason", "other")
                .answer("care", "stay")
                .answer("invoices", "12");
    }

    String card() {
        return OFFICE.issue(CARD_ID, nextYear());
    }

    LocalDate today() {
        return clock.local().toLocalDate();
    }

    LocalDate nextYear() {
        return today().plusYears(1);
    }

    UUID personOf(Cases.Receipt receipt) {
        return store.read(handle -> handle.select("SELECT person_id FROM service_case WHERE id = ?", receipt.id())
                .mapTo(UUID.class)
                .one());
    }

    static ValidatableResponse known(String paper) {
        return known(TestCore.kiosk(), paper);
    }

    static ValidatableResponse known(RequestSpecification client, String paper) {
        return client.body(Map.of("paper", paper)).post("/api/cases/known").then();
    }

    static ValidatableResponse handOver(UUID id, Drafts.Form form, String paper) {
        return TestCore.kiosk()
                .header(Headers.IDEMPOTENCY_KEY, Ids.next().toString())
                .body(new Drafts.HandOver(id, "old-age-allowance", form, "zh-CN", paper))
                .post("/api/cases/drafts")
                .then();
    }
}
