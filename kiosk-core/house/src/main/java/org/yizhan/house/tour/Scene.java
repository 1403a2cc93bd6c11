package org.yizhan.house.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Ids;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.notices.Notices;
import org.yizhan.contract.opening.Opening;
import org.yizhan.contract.partyday.PartyDays;
import org.yizhan.contract.queue.LineSetup;
import org.yizhan.contract.queue.Queue;
import org.yizhan.house.center.Clients;
import org.yizhan.house.center.CoreClient;
import org.yizhan.house.center.Desk;
import org.yizhan.house.center.Organiser;
import org.yizhan.house.center.Rounds;
import org.yizhan.house.center.SampleHours;
import org.yizhan.house.center.SampleStaff;
import org.yizhan.house.center.Villager;
import org.yizhan.house.county.Cards;
import org.yizhan.house.county.CountyCases;
import org.yizhan.house.county.Officer;
import org.yizhan.house.run.LaidPaper;
import org.yizhan.house.run.SampleHouse;

/// A morning at the center before the pictures are taken, so that no page is empty: people wait, one is called, a
/// case is decided, a line is booked, somebody has left their desk, a Party day is on, a notice waits for its second
/// person.
final class Scene {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final int SIGNED_IN = 5;
    private static final int DESKS = 3;

    /// Longer than all kiosks take.
    private static final int AWAY_MINUTES = 240;

    private final SampleHouse house;
    private final Clock clock;
    private final CoreClient core;
    private final CoreClient kiosk;
    private @Nullable Desk left;

    Scene(SampleHouse house, Clock clock) {
        this.house = house;
        this.clock = clock;
        this.core = CoreClient.open(house.plan().ports().coreAddress());
        this.kiosk = core.with(house.plan().layout().readToken("kiosk-2"));
    }

    void set() throws IOException {
        LaidPaper.photograph(paper());
        LongSpeech.record(house.plan().layout().microphone(), speech());
        lines();
        people();
        application();
        partyDay();
        notice();
    }

    /// A file with the text of a card that has not been used yet.
    Path card() {
        return house.plan().layout().dir().resolve("member-card.txt");
    }

    /// What is said into the microphone, for longer than pictures of that take.
    Path speech() {
        return house.plan().layout().dir().resolve("speech.wav");
    }

    /// A picture of what lies before the camera.
    Path paper() {
        return house.plan().layout().dir().resolve("camera.png");
    }

    /// Pictures are taken at any hour, so the center keeps none but on one line, which is booked. The desk of the last
    /// one is left for a while: kiosks ask for a telephone number there.
    private void lines() throws IOException {
        CoreClient admin = new Clients(core, house.plan().layout()).signOn(SampleStaff.ZHAO);
        List<String> lines =
                new Rounds(kiosk).services().stream().map(Queue.Service::id).toList();
        admin.put("/api/opening/rules", Ids.next(), Opening.Rules.NONE).as(Opening.Rules.class);
        SampleHours.ALWAYS.choose(admin, lines.get(1));
        for (int desk = 1; desk <= DESKS; desk++) {
            boolean last = desk == DESKS;
            serve(admin, desk, last ? List.of(lines.getLast()) : lines.subList(0, lines.size() - 1));
        }
        Desk away = Desk.take(core, SampleStaff.ZHAO, DESKS);
        away.pause(AWAY_MINUTES);
        left = away;
    }

    private static void serve(CoreClient admin, int desk, List<String> lines) throws IOException {
        admin.put("/api/queue/desks/" + desk + "/services", Ids.next(), new LineSetup.Pool(Set.copyOf(lines)))
                .as(LineSetup.Pool.class);
    }

    /// Everybody is at their desk again, and serves all lines.
    void gather() throws IOException {
        CoreClient admin = new Clients(core, house.plan().layout()).signOn(SampleStaff.ZHAO);
        for (int desk = 1; desk <= DESKS; desk++) {
            serve(admin, desk, List.of());
        }
        if (left != null) {
            left.resume();
        }
    }

    private void people() throws IOException {
        new Rounds(kiosk).make(3);
        Desk desk = Desk.take(core, SampleStaff.WANG, 1);
        for (int i = 0; i < 3; i++) {
            desk.act(desk.callNext().id(), i == 1 ? "miss" : "finish");
        }
        desk.callNext();
        Desk.take(core, SampleStaff.LI, 2).callNext();
    }

    private void application() throws IOException {
        var villager = new Villager(kiosk);
        var receipt = villager.apply(Ids.next(), villager.firstAppliable()).as(Cases.Receipt.class);
        villager.apply(Ids.next(), villager.firstAppliable()).as(Cases.Receipt.class);
        var cases = new CountyCases(officer());
        long until = System.nanoTime() + LIMIT.toNanos();
        Optional<String> there = cases.find(receipt.number());
        while (there.isEmpty() && System.nanoTime() < until) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            there = cases.find(receipt.number());
        }
        cases.approve(there.orElseThrow(() -> new IOException("the case did not come to the county")));
    }

    private void partyDay() throws IOException {
        var organiser = new Organiser(new Clients(core, house.plan().layout()).signOn(SampleStaff.LI), clock);
        String branch = organiser.branchWithMembers(LIMIT).id();
        organiser.open(Ids.next(), branch).as(PartyDays.Day.class);
        List<Cards.Card> cards = new Cards(officer(), SampleHouse.sampleCenter()).ofBranch(branch);
        for (Cards.Card card : cards.subList(0, Math.min(SIGNED_IN, cards.size() - 1))) {
            UUID id = Ids.next();
            kiosk.post("/api/partyday/sign-ins", id, new PartyDays.CardScan(id, card.text()))
                    .as(PartyDays.Greeting.class);
        }
        Files.writeString(card(), cards.getLast().text() + "\n");
    }

    private void notice() throws IOException {
        LocalDate today = LocalDate.now(clock);
        var draft = new Notices.Draft(
                Ids.next(),
                Notices.Kind.ACTIVITY,
                LocalizedText.of("周六上午义诊", "Free consultation on Saturday"),
                LocalizedText.of("县人民医院医生周六上午九点到中心义诊，带上以前的病历。", "Doctors of the county hospital, nine o'clock."),
                today,
                today.plusDays(5),
                null);
        new Clients(core, house.plan().layout())
                .signOn(SampleStaff.LI)
                .post("/api/notices", draft.id(), draft)
                .as(Notices.Draft.class);
    }

    private Officer officer() {
        return new Officer(house.plan().ports().countyAddress());
    }
}
