package org.yizhan.core.queue;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Visits;
import org.yizhan.core.devices.PrintDocument;
import org.yizhan.core.devices.PrintSource;
import org.yizhan.core.directory.HomeCenter;
import org.yizhan.core.lan.LanTrust;
import org.yizhan.core.store.CoreClock;

/// What a ticket's slip says. Tickets of earlier days are not printed: nobody can be called with them.
@Singleton
class TicketSlip implements PrintSource {
    static final String DOCUMENT = "ticket";

    private static final LocalizedText TITLE = LocalizedText.of("排队号", "Your number");
    private static final LocalizedText SERVICE = LocalizedText.of("办什么", "For");
    private static final LocalizedText AHEAD = LocalizedText.of("前面还有", "Before you");
    private static final LocalizedText PEOPLE = LocalizedText.of("%d 人", "%d");
    private static final LocalizedText NOBODY = LocalizedText.of("没有人，马上到您", "nobody, you are next");
    private static final LocalizedText WAIT = LocalizedText.of("要等多久", "Your wait");
    private static final LocalizedText TAKEN = LocalizedText.of("取号时间", "Taken");
    private static final LocalizedText TIME = LocalizedText.of("M月d日 HH:mm", "d MMM HH:mm");
    private static final LocalizedText NEXT =
            LocalizedText.of("请坐着等，叫到号再去窗口。", "Please take a seat. Come to the desk when your number is called.");
    private static final LocalizedText BACK = LocalizedText.of("请回来", "Please come back");
    private static final LocalizedText COME_BACK = LocalizedText.of(
            "窗口现在没有人，请到时间回来。回来后按取号的先后叫号。",
            "Nobody is at the desks now. Please come back at that time; numbers are called in the order they were taken.");
    private static final LocalizedText PHONE = LocalizedText.of("电话 %s", "Telephone %s");

    private final Tickets tickets;
    private final Absences absences;
    private final ToldVisits visits;
    private final ErrandTable errands;
    private final Lines lines;
    private final Today today;
    private final GivenWaits given;
    private final PolicySettings settings;
    private final HomeCenter home;
    private final LanTrust lan;

    TicketSlip(
            Tickets tickets,
            Absences absences,
            ToldVisits visits,
            ErrandTable errands,
            Lines lines,
            Today today,
            GivenWaits given,
            PolicySettings settings,
            HomeCenter home,
            LanTrust lan) {
        this.visits = visits;
        this.errands = errands;
        this.lan = lan;
        this.tickets = tickets;
        this.absences = absences;
        this.lines = lines;
        this.today = today;
        this.given = given;
        this.settings = settings;
        this.home = home;
    }

    @Override
    public String document() {
        return DOCUMENT;
    }

    @Override
    public Optional<PrintDocument> compose(Handle handle, UUID subject, String language) {
        long day = today.ordinal(handle);
        return tickets.find(handle, subject)
                .filter(ticket -> ticket.day() == day)
                .map(ticket -> ticket.state() == Queue.State.WAITING_FOR_PAPERS
                        ? kept(ticket, handle, language)
                        : slip(
                                ticket,
                                about(handle, ticket),
                                absences.of(handle, ticket.nr()).map(Absences.Absence::returnAt),
                                handle,
                                language));
    }

    /// The item its holder came for, else the line.
    private LocalizedText about(Handle handle, TicketRow ticket) {
        return visits.about(handle, ticket)
                .map(Visits.About::itemName)
                .orElseGet(() -> lines.name(handle, ticket.stay().service()));
    }

    private PrintDocument kept(TicketRow ticket, Handle handle, String language) {
        return KeptSlip.of(
                home.facts(handle),
                ticket,
                about(handle, ticket),
                visits.missing(handle, ticket),
                code(ticket),
                language);
    }

    private PrintDocument slip(
            TicketRow ticket, LocalizedText about, Optional<Instant> back, Handle handle, String language) {
        HomeCenter.Facts center = home.facts(handle);
        String ahead = ticket.aheadAtIssue() == 0
                ? NOBODY.in(language)
                : PEOPLE.in(language).formatted(ticket.aheadAtIssue());
        List<PrintDocument.Line> facts = new ArrayList<>(List.of(
                new PrintDocument.Line(SERVICE.in(language), about.in(language)),
                new PrintDocument.Line(AHEAD.in(language), ahead, turn(ticket, back, language)),
                new PrintDocument.Line(TAKEN.in(language), time(ticket.issuedAt(), language))));
        if (back.isEmpty()) {
            facts.add(2, new PrintDocument.Line(WAIT.in(language), wait(handle, ticket, language)));
        }
        facts.addAll(HouseholdLines.of(errands.shown(handle, ticket), language));
        back.ifPresent(at -> facts.add(new PrintDocument.Line(BACK.in(language), time(at, language))));
        return new PrintDocument(
                center.name().in(language),
                TITLE.in(language),
                ticket.number(),
                facts,
                (back.isPresent() ? COME_BACK : NEXT).in(language),
                code(ticket),
                PHONE.in(language).formatted(center.phone()));
    }

    /// Nothing for who comes back later: those numbers are called in the order they were taken.
    private String turn(TicketRow ticket, Optional<Instant> back, String language) {
        return back.isPresent() ? "" : TurnWords.of(settings.rule(ticket.stay().priority()), language);
    }

    private static String time(Instant at, String language) {
        return DateTimeFormatter.ofPattern(TIME.in(language), Locale.forLanguageTag(language))
                .format(at.atZone(CoreClock.ZONE));
    }

    /// What was said when it was drawn: a copy that is printed later says the same.
    private String wait(Handle handle, TicketRow ticket, String language) {
        return WaitWords.of(given.find(handle, ticket).orElse(null), language);
    }

    /// What the kiosk knows the ticket by: the address of its page where a phone in the hall may reach the core.
    private String code(TicketRow ticket) {
        return lan.address().map(core -> core + "/t/" + ticket.id()).orElse(Queue.QR + ticket.id());
    }
}
