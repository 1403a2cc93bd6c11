package org.yizhan.core.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.yizhan.contract.Ids;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.journal.Inbounds;
import org.yizhan.contract.notices.Notices;
import org.yizhan.contract.partyday.PartyDays;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;
import org.yizhan.core.TestCounty;
import org.yizhan.core.partyday.TestCards;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Json;

/// One morning at the sample center, through the doors of its clients.
final class CenterLife {
    private static final int COUNTY = 17;

    private CenterLife() {}

    /// What happened, to be found again whenever the database is opened.
    record Facts(
            List<Queue.Ticket> tickets,
            UUID caseId,
            String caseQr,
            Cases.Applicant applicant,
            Map<String, String> answers,
            UUID partyDay,
            String signedIn,
            UUID notice) {}

    static Facts lived(CoreClock clock, Json json) {
        List<Queue.Ticket> tickets = List.of(takes("social"), takes("medical"), takes("social"));
        desk("desks/1/next");
        desk("tickets/" + tickets.getFirst().id() + "/finish");
        desk("desks/1/next");
        var applicant = new Cases.Applicant("司马相如", "13900000000", "11010519491231002X");
        Map<String, String> answers = Map.of("age", "80s", "before", "no", "pay-to", "social");
        Cases.Receipt receipt = post(
                        "/api/cases",
                        new Cases.Application(
                                Ids.next(), "old-age-allowance", applicant, answers, true, "zh-CN", List.of(), null))
                .extract()
                .as(Cases.Receipt.class);
        LocalDate today = clock.local().toLocalDate();
        UUID notice = Ids.next();
        var road = LocalizedText.of("村口路灯检修");
        TestCore.duty()
                .body(new Notices.Draft(notice, Notices.Kind.SAFETY, road, road, today, today.plusDays(7), null))
                .post("/api/notices")
                .then()
                .statusCode(201);
        TestCore.organiser().post("/api/notices/" + notice + "/publish").then().statusCode(200);
        PartyDays.Greeting greeting = signIn(clock, json);
        TestCounty.receivesEverything();
        takes("civil");
        return new Facts(
                tickets,
                receipt.id(),
                receipt.qrText(),
                applicant,
                answers,
                greeting.day().id(),
                greeting.member().shown(),
                notice);
    }

    private static PartyDays.Greeting signIn(CoreClock clock, Json json) {
        var office = new TestCards(COUNTY, 1);
        var key = new Inbounds.CardKey(1, "Ed25519", office.publicKey());
        TestCounty.sends(Inbounds.CARD_KEYS, json.text(new Inbounds.CardKeys(COUNTY, List.of(key))));
        JsonNode member = people().path(0);
        LocalDate today = clock.local().toLocalDate();
        var theme = LocalizedText.of("学习乡村振兴政策");
        var starts = today.atTime(9, 0).atZone(CoreClock.ZONE).toInstant();
        TestCore.organiser()
                .body(new PartyDays.Opening(
                        Ids.next(),
                        member.path("branchId").asText(),
                        theme,
                        starts,
                        List.of(new PartyDays.AgendaItem(theme, starts))))
                .post("/api/partyday/days")
                .then()
                .statusCode(201);
        String card = office.issue(member.path("cardId").asText(), today.plusYears(1));
        return post("/api/partyday/sign-ins", new PartyDays.CardScan(Ids.next(), card))
                .extract()
                .as(PartyDays.Greeting.class);
    }

    private static Queue.Ticket takes(String service) {
        return post("/api/queue/tickets", new Queue.TicketRequest(Ids.next(), service, "zh-CN"))
                .extract()
                .as(Queue.Ticket.class);
    }

    private static ValidatableResponse post(String path, Object body) {
        return TestCore.kiosk().body(body).post(path).then().statusCode(201);
    }

    private static void desk(String action) {
        TestCore.duty()
                .body(new Queue.DeskAction(Ids.next()))
                .post("/api/queue/" + action)
                .then()
                .statusCode(200);
    }

    private static JsonNode people() {
        try (InputStream people = CenterLife.class.getResourceAsStream("/yizhan/seed/people.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(people));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
