package org.yizhan.ui.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yizhan.contract.Ids;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.boot.Home;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.cases.Drafts;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.contract.devices.HelpCall;
import org.yizhan.contract.devices.KioskChoices;
import org.yizhan.contract.devices.VoiceNow;
import org.yizhan.contract.files.Files;
import org.yizhan.contract.notices.Notices;
import org.yizhan.contract.partyday.PartyDays;
import org.yizhan.contract.queue.DeskWork;
import org.yizhan.contract.queue.Errands;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Visits;
import org.yizhan.contract.staff.Corner;

/// The core as the kiosk sees it: one method an endpoint. Every method blocks; the record's own id is the
/// idempotency key, so asking again after [Answer.Offline] is safe.
public final class Client {
    private final Http http;

    public Client(CoreDoor core, String token) {
        this.http = new Http(core, token);
    }

    Http http() {
        return http;
    }

    public Answer<Home> home() {
        return http.get("/api/home", Home.class);
    }

    public Answer<List<Queue.Service>> services() {
        return http.list("/api/queue/services", Queue.Service.class);
    }

    public Answer<Queue.Ticket> draw(Queue.TicketRequest request) {
        return http.post("/api/queue/tickets", request.id(), request, Queue.Ticket.class);
    }

    public Answer<Queue.Ticket> ticket(UUID id) {
        return http.get("/api/queue/tickets/" + id, Queue.Ticket.class);
    }

    /// What the holder of that number told a kiosk.
    public Answer<Visits.Visit> visit(UUID ticket) {
        return http.get("/api/queue/tickets/" + ticket + "/visit", Visits.Visit.class);
    }

    /// What its holder came for.
    public Answer<Visits.Visit> cameFor(UUID ticket, Visits.CameFor told) {
        return http.post("/api/queue/tickets/" + ticket + "/about", told.id(), told, Visits.Visit.class);
    }

    /// Papers are missing: the place is kept.
    public Answer<Queue.Ticket> lackPapers(UUID ticket, Visits.AskPapers asked) {
        return http.post("/api/queue/tickets/" + ticket + "/papers", asked.id(), asked, Queue.Ticket.class);
    }

    /// Is back with them, and waits again.
    public Answer<Queue.Ticket> comeBack(UUID ticket, Queue.DeskAction action) {
        return http.post("/api/queue/tickets/" + ticket + "/return", action.id(), action, Queue.Ticket.class);
    }

    /// Says of which class its holder is.
    public Answer<Queue.Ticket> declare(UUID ticket, DeskWork.Classify into) {
        return http.post("/api/queue/tickets/" + ticket + "/priority", into.id(), into, Queue.Ticket.class);
    }

    /// One matter more on that number.
    public Answer<Visits.Visit> addErrand(UUID ticket, Errands.Wanted wanted) {
        return http.post("/api/queue/tickets/" + ticket + "/errands", wanted.id(), wanted, Visits.Visit.class);
    }

    /// It is not done on that number after all.
    public Answer<Visits.Visit> dropErrand(UUID ticket, UUID errand, Queue.DeskAction action) {
        String path = "/api/queue/tickets/" + ticket + "/errands/" + errand + "/drop";
        return http.post(path, action.id(), action, Visits.Visit.class);
    }

    public Answer<Nothing> reprintTicket(UUID id, UUID key) {
        return http.post("/api/queue/tickets/" + id + "/reprint", key, new Empty(key), Nothing.class);
    }

    public Answer<List<Bookings.Line>> bookingLines() {
        return http.list("/api/bookings/lines", Bookings.Line.class);
    }

    public Answer<List<Bookings.Day>> bookingDays(String line) {
        return http.list("/api/bookings/days?line=" + encoded(line), Bookings.Day.class);
    }

    public Answer<List<Bookings.Slot>> bookingSlots(String line, LocalDate date) {
        return http.list("/api/bookings/slots?line=" + encoded(line) + "&date=" + date, Bookings.Slot.class);
    }

    public Answer<Bookings.Booking> hold(Bookings.HoldRequest request) {
        return http.post("/api/bookings", request.id(), request, Bookings.Booking.class);
    }

    public Answer<Bookings.Booking> confirm(UUID id, Bookings.Confirmation said) {
        return http.post("/api/bookings/" + id + "/confirm", said.id(), said, Bookings.Booking.class);
    }

    public Answer<Bookings.Arrival> arrive(Bookings.ArrivalRequest request) {
        return http.post("/api/bookings/arrivals", request.id(), request, Bookings.Arrival.class);
    }

    public Answer<List<Catalogue.Group>> groups() {
        return http.list("/api/catalogue/groups", Catalogue.Group.class);
    }

    public Answer<List<Catalogue.ItemSummary>> items(String groupId) {
        return http.list("/api/catalogue/groups/" + encoded(groupId) + "/items", Catalogue.ItemSummary.class);
    }

    public Answer<List<Catalogue.ItemSummary>> itemsIn(String serviceId) {
        return http.list("/api/catalogue/services/" + encoded(serviceId) + "/items", Catalogue.ItemSummary.class);
    }

    public Answer<Catalogue.Item> item(String id) {
        return http.get("/api/catalogue/items/" + encoded(id), Catalogue.Item.class);
    }

    /// Has what to bring for an item printed.
    public Answer<Catalogue.PrintedList> printList(String itemId, Catalogue.ListRequest request) {
        return http.post(
                "/api/catalogue/items/" + encoded(itemId) + "/lists",
                request.id(),
                request,
                Catalogue.PrintedList.class);
    }

    public Answer<Catalogue.PrintedList> list(UUID id) {
        return http.get("/api/catalogue/lists/" + id, Catalogue.PrintedList.class);
    }

    /// Sends a voice note or photo; its id is the key. An application names it afterwards.
    public Answer<Files.Stored> upload(UUID id, String type, byte[] content) {
        return http.put("/api/files/" + id, type, content, Files.Stored.class);
    }

    public Answer<Cases.Receipt> file(Cases.Application application) {
        return http.post("/api/cases", application.id(), application, Cases.Receipt.class);
    }

    /// Whose a receipt or member card is, masked. Nothing comes of asking, so any key will do.
    public Answer<Cases.Known> known(Cases.PaperScan scan) {
        return http.post("/api/cases/known", Ids.next(), scan, Cases.Known.class);
    }

    /// The key names this one handing over: the draft's own id is the key of its filing.
    public Answer<Drafts.HandedOver> handOver(Drafts.HandOver draft, UUID key) {
        return http.post("/api/cases/drafts", key, draft, Drafts.HandedOver.class);
    }

    public Answer<Nothing> reprintReceipt(UUID id, UUID key) {
        return http.post("/api/cases/" + id + "/reprint", key, new Empty(key), Nothing.class);
    }

    public Answer<Cases.Progress> progress(String code) {
        return http.get("/api/cases/progress?code=" + encoded(code), Cases.Progress.class);
    }

    public Answer<PartyDays.Today> partyDay() {
        return http.get("/api/partyday/today", PartyDays.Today.class);
    }

    public Answer<PartyDays.Greeting> signIn(PartyDays.CardScan scan) {
        return http.post("/api/partyday/sign-ins", scan.id(), scan, PartyDays.Greeting.class);
    }

    public Answer<Notices.Page> notices() {
        return http.get("/api/notices", Notices.Page.class);
    }

    public Answer<HelpCall> callPerson(HelpCall.Request request) {
        return http.post("/api/devices/help", request.id(), request, HelpCall.class);
    }

    public Answer<Corner.Pass> enterCorner(Corner.Entry entry) {
        return http.post("/api/staff/corner", Ids.next(), entry, Corner.Pass.class);
    }

    /// The core as it speaks to whoever has opened the staff corner.
    public CornerClient corner(Corner.Pass pass) {
        return new CornerClient(http.as(pass.token()));
    }

    public Answer<KioskChoices> choices() {
        return http.get("/api/devices/kiosk/choices", KioskChoices.class);
    }

    public Answer<VoiceNow> voiceNow() {
        return http.get("/api/devices/voice/now", VoiceNow.class);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// The body of a command that needs nothing but its id.
    private record Empty(UUID id) {}
}
