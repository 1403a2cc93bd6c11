package org.yizhan.house.center;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yizhan.contract.Ids;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.contract.files.Files;

/// A sample villager at a kiosk who applies for something, or books a time. Nobody has this name and number.
public final class Villager {
    private static final Cases.Applicant APPLICANT = new Cases.Applicant("王秀英", "13900000000", "330799194910010019");

    private final CoreClient kiosk;

    public Villager(CoreClient kiosk) {
        this.kiosk = kiosk;
    }

    /// The first item of the county's list that can be applied for at a kiosk.
    public Catalogue.Item firstAppliable() throws IOException {
        for (Catalogue.Group group : List.of(kiosk.get("/api/catalogue/groups").as(Catalogue.Group[].class))) {
            for (Catalogue.ItemSummary item : List.of(
                    kiosk.get("/api/catalogue/groups/" + group.id() + "/items").as(Catalogue.ItemSummary[].class))) {
                if (item.appliable()) {
                    return kiosk.get("/api/catalogue/items/" + item.id()).as(Catalogue.Item.class);
                }
            }
        }
        throw new IOException("no item can be applied for");
    }

    /// Files an application with an answer to each question.
    public CoreClient.Answer apply(UUID id, Catalogue.Item item) throws IOException {
        return apply(id, item, List.of());
    }

    /// Files an application that names those files.
    public CoreClient.Answer apply(UUID id, Catalogue.Item item, List<Files.Attachment> notes) throws IOException {
        var application = new Cases.Application(
                id, item.id(), APPLICANT, answers(item.questions()), true, LocalizedText.CHINESE, notes, null);
        return kiosk.post("/api/cases", id, application);
    }

    /// What a scanned receipt shows.
    public Cases.Progress progress(String code) throws IOException {
        return kiosk.get("/api/cases/progress?code="
                        + java.net.URLEncoder.encode(code, java.nio.charset.StandardCharsets.UTF_8))
                .as(Cases.Progress.class);
    }

    /// Books the first time that is free on that line.
    ///
    /// @return the text of the appointment's code
    public String book(String line) throws IOException {
        for (Bookings.Day day :
                List.of(kiosk.get("/api/bookings/days?line=" + line).as(Bookings.Day[].class))) {
            for (Bookings.Slot slot : List.of(kiosk.get("/api/bookings/slots?line=" + line + "&date=" + day.date())
                    .as(Bookings.Slot[].class))) {
                if (slot.free() > 0) {
                    return book(line, slot);
                }
            }
        }
        throw new IOException("no time can be booked");
    }

    private String book(String line, Bookings.Slot slot) throws IOException {
        UUID id = Ids.next();
        kiosk.post("/api/bookings", id, new Bookings.HoldRequest(id, line, slot.from(), LocalizedText.CHINESE))
                .as(Bookings.Booking.class);
        UUID key = Ids.next();
        kiosk.post("/api/bookings/" + id + "/confirm", key, new Bookings.Confirmation(key, null, null))
                .as(Bookings.Booking.class);
        return Bookings.QR + id;
    }

    private static Map<String, String> answers(List<Catalogue.Question> questions) {
        var answers = new HashMap<String, String>();
        for (Catalogue.Question question : questions) {
            answers.put(
                    question.id(),
                    switch (question.kind()) {
                        case CHOICE -> question.choices().getFirst().id();
                        case DIGITS -> "1".repeat(Math.min(question.maxLength(), 4));
                        case TEXT -> "村东".substring(0, Math.min(question.maxLength(), 2));
                    });
        }
        return answers;
    }
}
