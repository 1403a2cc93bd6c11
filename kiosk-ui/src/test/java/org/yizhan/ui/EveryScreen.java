package org.yizhan.ui;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.MaskedName;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.contract.devices.KioskChoices;
import org.yizhan.contract.devices.Print;
import org.yizhan.contract.notices.Notices;
import org.yizhan.contract.queue.Errands;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Visits;
import org.yizhan.ui.capture.Frame;
import org.yizhan.ui.frame.Asks;
import org.yizhan.ui.frame.Draft;
import org.yizhan.ui.frame.Having;
import org.yizhan.ui.frame.Note;
import org.yizhan.ui.frame.Screen;

/// Every screen there is, with the longest that may stand on it.
final class EveryScreen {
    private static final int CROWD = 12;

    private EveryScreen() {}

    static Map<String, Screen> of(Visitor visitor) throws Exception {
        Queue.Ticket ticket = draw(visitor, "land");
        Queue.Ticket foretold = draw(visitor, "social");
        var screens = new LinkedHashMap<String, Screen>();
        Catalogue.Item item = FakeCatalogue.item();
        var draft = Draft.empty()
                .with(Asks.NAME, "买买提·吐尔逊")
                .with(Asks.PHONE, "13900000000")
                .with(Asks.ID_NUMBER, "11010519491231002X");
        screens.put("home", new Screen.Home());
        screens.put("queues", new Screen.Queues());
        screens.put("ticket", new Screen.TicketShown(ticket.id(), ticket));
        screens.put("ticket with a forecast", new Screen.TicketShown(foretold.id(), foretold));
        screens.put("leave phone", new Screen.LeavePhone("land"));
        screens.put(
                "ticket printed",
                new Screen.TicketShown(ticket.id(), FakeQueue.withPrint(ticket, Print.State.CONFIRMED)));
        visitor.village.queue.back = Village.OPENS;
        Queue.Ticket later = draw(visitor, "social");
        visitor.village.queue.back = null;
        screens.put(
                "ticket to come back to",
                new Screen.TicketShown(later.id(), FakeQueue.withPrint(later, Print.State.CONFIRMED)));
        checks(screens, item, ticket);
        var kept = (Queue.Ticket) visitor.village
                .post(
                        "/api/queue/tickets",
                        "{\"id\":\"" + UUID.randomUUID() + "\",\"serviceId\":\"land\",\"language\":\"zh-CN\","
                                + "\"lacking\":{\"itemId\":\"13\",\"materials\":[\"household\",\"bank-card\"]}}")
                .body();
        screens.put("place kept", new Screen.TicketShown(kept.id(), kept));
        screens.put("place kept, scanned", new Screen.TicketShown(kept.id(), null));
        screens.put("groups", new Screen.Groups());
        screens.put(
                "items",
                new Screen.Items(new Catalogue.Group(
                        "elderly", LocalizedText.of("老年人", "Elderly"), LocalizedText.of("津贴"), "parent", 4)));
        screens.put("guide", new Screen.Guide("13"));
        var some = Map.of("id-card", true, "household", false, "bank-card", false);
        screens.put("guide with some missing", new Screen.Guide("13", some));
        lists(screens, item, some);
        for (int step = 0; step < Asks.of(item).size(); step++) {
            screens.put("apply " + step, new Screen.Apply(item, draft, step));
        }
        screens.put("review", new Screen.Review(item, draft));
        notes(screens, item, draft);
        screens.put("apply unnamed", new Screen.Apply(item, Draft.empty(), 0));
        papers(screens, item, Draft.empty());
        Screen form = new Screen.Review(item, draft);
        screens.put("handed over", new Screen.HandedOver(FakeCases.slip(UUID.randomUUID(), true), form));
        screens.put(
                "handed over without a line", new Screen.HandedOver(FakeCases.slip(UUID.randomUUID(), false), form));
        screens.put("filed", new Screen.Filed(FakeCases.receipt(UUID.randomUUID(), "买买提·吐尔逊")));
        screens.put("ask code", new Screen.AskCode());
        var booked = new Bookings.Line(
                "land", LocalizedText.of("土地房屋农业", "Land, house, farming"), new Bookings.Plan(30, 2, 15, 50, 14), true);
        screens.put("book line", new Screen.BookLine());
        screens.put("book day", new Screen.BookDay(booked));
        screens.put("book time", new Screen.BookTime(booked, LocalDate.of(2026, 11, 24)));
        screens.put(
                "book held",
                new Screen.BookShown(FakeBookings.booking(new UUID(0x7300, 8), Village.OPENS, Bookings.State.HELD)));
        screens.put(
                "booked",
                new Screen.BookShown(FakeBookings.booking(new UUID(0x7300, 9), Village.OPENS, Bookings.State.BOOKED)));
        screens.put("ask booking", new Screen.AskBooking());
        screens.put("arriving early", new Screen.Arriving(new UUID(0x7300, 1), FakeBookings.EARLY_CODE));
        screens.put("arriving late", new Screen.Arriving(new UUID(0x7300, 2), FakeBookings.LATE_CODE));
        screens.put("arriving too early", new Screen.Arriving(new UUID(0x7300, 3), FakeBookings.FAR_CODE));
        screens.put("arriving unknown", new Screen.Arriving(new UUID(0x7300, 4), "00000000"));
        screens.put("progress", new Screen.CaseProgress("31415926"));
        screens.put("progress of several", new Screen.CaseProgress("YZT:" + new UUID(0x7300, 5)));
        screens.put("progress unknown", new Screen.CaseProgress("00000000"));
        screens.put("ask card", new Screen.AskCard());
        screens.put("greeting", new Screen.SignIn(UUID.randomUUID(), FakePartyDay.GOOD_CARD));
        screens.put("refused", new Screen.SignIn(UUID.randomUUID(), FakePartyDay.FORGED_CARD));
        screens.put("notices", new Screen.NoticeList());
        Notices.Notice notice = Village.notices().getFirst();
        screens.put("notice", new Screen.NoticeShown(notice));
        screens.put("unknown code", new Screen.UnknownCode());
        screens.put("staff pin", new Screen.StaffPin());
        screens.put("staff device", new Screen.StaffDevice(FakeCorner.STANDING));
        screens.put("staff panel", new Screen.StaffPanel(FakeCorner.STANDING, new KioskChoices(200, null)));
        return screens;
    }

    /// A full day, while home is shown: from here on numbers, and how many are before them, have two digits.
    static void crowd(Visitor visitor) {
        for (int drawn = 0; drawn < CROWD; drawn++) {
            draw(visitor, "land");
        }
        visitor.core.publish(Feed.TICKET, null, null);
        String ahead = "前面 " + visitor.village.queue.waiting + " 人";
        visitor.hand.await("how many wait", () -> Visitor.shows(visitor, ahead));
    }

    private static void checks(Map<String, Screen> screens, Catalogue.Item item, Queue.Ticket ticket) {
        var lacking = Having.of(item, Map.of("id-card", true, "household", false, "bank-card", false));
        screens.put("check", new Screen.Check(Having.of(item, Map.of()), 2));
        screens.put("check with a number", new Screen.Check(new Having(item, Map.of(), ticket), 0));
        screens.put("lacking", new Screen.Lacking(lacking));
        screens.put("lacking with a number", new Screen.Lacking(new Having(item, lacking.brought(), ticket)));
        screens.put("lacking nothing", new Screen.Lacking(new Having(FakeCatalogue.free(), Map.of(), ticket)));
        screens.put(
                "lacking nothing oneself",
                new Screen.Lacking(new Having(FakeCatalogue.freeForOneself(), Map.of(), ticket)));
        screens.put("items of a line", new Screen.LineItems(ticket));
        screens.put("more of a ticket", new Screen.TicketMore(ticket));
        screens.put("errand, for whom", new Screen.Errand(ticket, null, null));
        screens.put("errand, which", new Screen.Errand(ticket, Errands.Relation.PARENT, null));
        screens.put("errand, mandate", new Screen.Errand(ticket, Errands.Relation.PARENT, FakeQueue.line("land")));
        var told = List.of(
                FakeQueue.errand("medical", Errands.Relation.NEIGHBOUR, Errands.Mandate.AT_DESK),
                FakeQueue.errand("land", Errands.Relation.SELF, Errands.Mandate.NOT_NEEDED));
        screens.put("errands told", new Screen.ErrandsTold(ticket, new Visits.Visit(null, null, false, told)));
    }

    private static Queue.Ticket draw(Visitor visitor, String line) {
        return (Queue.Ticket) visitor.village
                .post(
                        "/api/queue/tickets",
                        "{\"id\":\"" + UUID.randomUUID() + "\",\"serviceId\":\"" + line + "\",\"language\":\"zh-CN\"}")
                .body();
    }

    private static void lists(Map<String, Screen> screens, Catalogue.Item item, Map<String, Boolean> some) {
        var sent = new Catalogue.PrintedList(FakeCatalogue.LIST, Print.State.SENDING);
        screens.put("to bring", new Screen.ToBring(item, some, sent));
        screens.put("to bring, all", new Screen.ToBring(item, Map.of(), sent));
        screens.put("to bring, not printed", new Screen.ToBring(item, some, FakeCatalogue.failed()));
    }

    private static void papers(Map<String, Screen> screens, Catalogue.Item item, Draft draft) {
        var known = new Cases.Known(
                Cases.Paper.MEMBER_CARD, MaskedName.of("买买提·吐尔逊"), "057****00012", "110*************2X");
        Draft filled = draft.with(new org.yizhan.ui.frame.Paper(FakeCases.RECEIPT_QR, known));
        for (int step = 0; step < 3; step++) {
            screens.put("apply " + step + " on paper", new Screen.Apply(item, filled, step));
        }
        screens.put("review on paper", new Screen.Review(item, filled));
        screens.put("known person", new Screen.KnownPerson(item, draft, 0, FakeCases.RECEIPT_QR));
        screens.put("known by a card", new Screen.KnownPerson(item, draft, 0, FakePartyDay.GOOD_CARD));
        screens.put("known person refused", new Screen.KnownPerson(item, draft, 0, FakePartyDay.FORGED_CARD));
    }

    /// The question that asks for words is the fifth.
    private static void notes(Map<String, Screen> screens, Catalogue.Item item, Draft draft) {
        Draft spoken = draft.with(Note.voice("lives", FakeCases.voice()));
        Draft shown = draft.with(Note.photo("lives", new Frame(new byte[Frame.WIDTH * Frame.HEIGHT * 3]).jpeg()));
        screens.put("apply with a voice note", new Screen.Apply(item, spoken, 4));
        screens.put("apply with a photo", new Screen.Apply(item, shown, 4));
        screens.put("voice", new Screen.VoiceNote(item, draft, 4));
        screens.put("voice recorded", new Screen.VoiceNote(item, spoken, 4));
        screens.put("voice on the review", new Screen.VoiceNote(item, draft, 6));
        screens.put("photo", new Screen.PhotoNote(item, draft, 4));
        screens.put("photo taken", new Screen.PhotoNote(item, shown, 4));
    }
}
