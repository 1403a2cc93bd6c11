package org.yizhan.core.cases;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yizhan.contract.Headers;
import org.yizhan.contract.Ids;
import org.yizhan.contract.cases.Drafts;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.Store;

/// What was answered at a kiosk goes to a desk half done.
abstract class WithDrafts {
    static final Drafts.Form HALF = new Drafts.Form("李建国", "1390", "", Map.of("age", "80s"), List.of());

    @Inject
    Store store;

    static Drafts.HandedOver handedOver(UUID id, Drafts.Form form) {
        return handOver(TestCore.kiosk(), id, form).statusCode(201).extract().as(Drafts.HandedOver.class);
    }

    static ValidatableResponse handOver(RequestSpecification client, UUID id, Drafts.Form form) {
        return send(client, new Drafts.HandOver(id, "old-age-allowance", form, "zh-CN", null), Ids.next());
    }

    static ValidatableResponse send(RequestSpecification client, Drafts.HandOver given, UUID key) {
        return client.header(Headers.IDEMPOTENCY_KEY, key.toString())
                .body(given)
                .post("/api/cases/drafts")
                .then();
    }
}
