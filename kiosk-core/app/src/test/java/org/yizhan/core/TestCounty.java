package org.yizhan.core;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.yizhan.contract.journal.Journal;

/// The county as the agent brings it: its changes, its receipts, and what it gets to read.
public final class TestCounty {
    private static final AtomicInteger VERSION = new AtomicInteger(1000);

    private TestCounty() {}

    /// A version above all before it, whichever test sent them.
    public static int nextVersion() {
        return VERSION.incrementAndGet();
    }

    /// Sends one change that is applied.
    public static void sends(String kind, String payload) {
        change(kind, payload).body("rejected", hasSize(0));
    }

    /// Sends one change that is set aside for that reason.
    public static void sendsInVain(String kind, String payload, String reason) {
        change(kind, payload).body("rejected", hasSize(1)).body("rejected[0].reason", containsString(reason));
    }

    private static ValidatableResponse change(String kind, String payload) {
        var changes = List.of(new Journal.Change(state().inboundCursor() + 1, kind, payload));
        return TestCore.agent()
                .body(new Journal.Inbound(changes))
                .post("/api/journal/inbound")
                .then()
                .statusCode(200);
    }

    /// Signs for everything the center has written so far.
    public static void receivesEverything() {
        Journal.Stream present = state().streams().getLast();
        TestCore.agent()
                .body(new Journal.Receipt(
                        present.epoch(),
                        present.epochId(),
                        present.lane(),
                        present.head(),
                        present.headHash(),
                        new byte[64]))
                .post("/api/journal/receipts")
                .then()
                .statusCode(200);
    }

    /// The rows of the present epoch about that record, oldest first.
    public static List<Journal.Row> rowsAbout(UUID recordId) {
        return rows().stream().filter(row -> row.recordId().equals(recordId)).toList();
    }

    /// The rows of the present epoch with that type, oldest first.
    public static List<Journal.Row> rowsOf(String type) {
        return rows().stream().filter(row -> row.type().equals(type)).toList();
    }

    public static String payload(Journal.Row row) {
        return new String(Objects.requireNonNull(row.payload()), StandardCharsets.UTF_8);
    }

    private static List<Journal.Row> rows() {
        Journal.Stream present = state().streams().getLast();
        List<Journal.Row> rows = new ArrayList<>();
        while (rows.size() < present.head()) {
            rows.addAll(TestCore.agent()
                    .queryParam("epoch", present.epoch())
                    .queryParam("lane", present.lane())
                    .queryParam("after", rows.size())
                    .get("/api/journal")
                    .as(Journal.Page.class)
                    .rows());
        }
        return rows;
    }

    private static Journal.State state() {
        return TestCore.agent().get("/api/journal/state").as(Journal.State.class);
    }
}
