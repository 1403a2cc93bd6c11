package org.yizhan.ui.frame;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.cases.Drafts;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.contract.devices.KioskChoices;
import org.yizhan.contract.files.Files;
import org.yizhan.contract.notices.Notices;
import org.yizhan.contract.queue.Errands;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Visits;
import org.yizhan.contract.staff.Corner;

/// Where a person is. A screen is a value: going on makes another one, and once it is off the stack nothing of
/// what it held is left.
public sealed interface Screen {
    Idle idle();

    /// Where “back” leads inside the screen's own course; empty: to the screen below.
    default Optional<Screen> previous() {
        return Optional.empty();
    }

    /// A short name for the desk and the log; never personal.
    default String name() {
        return getClass().getSimpleName();
    }

    /// Every kind of screen there is: the leaves of the sealed tree.
    static Stream<Class<?>> kinds() {
        return leaves(Screen.class);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(Screen::leaves) : Stream.of(type);
    }

    /// Something to choose from, or to read at a glance.
    sealed interface Listing extends Screen {
        @Override
        default Idle idle() {
            return Idle.LIST;
        }
    }

    /// A question that takes a while to answer.
    sealed interface Asking extends Screen {
        @Override
        default Idle idle() {
            return Idle.FORM;
        }
    }

    /// Somebody's data stands on it.
    sealed interface Result extends Screen {
        @Override
        default Idle idle() {
            return Idle.RESULT;
        }
    }

    record Home() implements Screen {
        @Override
        public Idle idle() {
            return Idle.HOME;
        }
    }

    /// Which queue?
    record Queues() implements Listing {}

    /// Nobody is at a desk of that queue: a number with a telephone number or without.
    record LeavePhone(String serviceId) implements Asking {}

    /// A ticket, just drawn (`ticket`) or scanned (only its id).
    record TicketShown(UUID id, Queue.@Nullable Ticket ticket) implements Listing {}

    record Groups() implements Listing {}

    record Items(Catalogue.Group group) implements Listing {}

    /// @param brought  by material id: whether somebody has it with them; what was not said is absent
    record Guide(String itemId, Map<String, Boolean> brought) implements Screen {
        public Guide {
            brought = Map.copyOf(brought);
        }

        public Guide(String itemId) {
            this(itemId, Map.of());
        }

        @Override
        public Idle idle() {
            return Idle.NOTICE;
        }
    }

    /// “Have you got …?”, one thing at a time, before a number is drawn or with one in hand.
    record Check(Having having, int step) implements Asking {
        public Catalogue.Material material() {
            return having.asked().get(step);
        }

        @Override
        public Optional<Screen> previous() {
            return step == 0 ? Optional.empty() : Optional.of(new Check(having, step - 1));
        }
    }

    /// Something is missing: a place that is kept, or a number all the same. Of what needs no papers it is said that
    /// nothing is.
    record Lacking(Having having) implements Asking {
        @Override
        public Optional<Screen> previous() {
            int last = having.asked().size() - 1;
            return last < 0 ? Optional.empty() : Optional.of(new Check(having, last));
        }
    }

    /// What is done in the line of a number that somebody holds: which of it they came for.
    record LineItems(Queue.Ticket ticket) implements Listing {}

    /// What somebody with a number may tell of themselves and of what they came for.
    record TicketMore(Queue.Ticket ticket) implements Listing {}

    /// Something is done beside, or for somebody else: for whom, in which line, and with a mandate or without. What was
    /// answered is there, the rest is asked.
    record Errand(Queue.Ticket ticket, Errands.@Nullable Relation relation, Queue.@Nullable Service service)
            implements Asking {
        @Override
        public Optional<Screen> previous() {
            if (service != null) {
                return Optional.of(new Errand(ticket, relation, null));
            }
            return relation == null ? Optional.empty() : Optional.of(new Errand(ticket, null, null));
        }
    }

    /// All that is done on that number.
    record ErrandsTold(Queue.Ticket ticket, Visits.Visit visit) implements Listing {}

    /// What to bring goes to paper, and stands here as well.
    record ToBring(Catalogue.Item item, Map<String, Boolean> brought, Catalogue.PrintedList list) implements Screen {
        public ToBring {
            brought = Map.copyOf(brought);
        }

        public boolean lacks(Catalogue.Material material) {
            return !brought.getOrDefault(material.id(), true);
        }

        @Override
        public Idle idle() {
            return Idle.NOTICE;
        }

        @Override
        public Optional<Screen> previous() {
            return Optional.of(new Guide(item.id(), brought));
        }
    }

    /// One question of an item's form.
    record Apply(Catalogue.Item item, Draft draft, int step) implements Asking {
        @Override
        public Optional<Screen> previous() {
            return step == 0 ? Optional.empty() : Optional.of(new Apply(item, draft, step - 1));
        }
    }

    /// A voice note or a photo is being made: for the question of that step, or on the review for the whole.
    sealed interface Noting extends Asking {
        Catalogue.Item item();

        Draft draft();

        int step();

        /// What the note answers: the id of an [Ask], or [Files#WHOLE].
        default String question() {
            List<Ask> asks = Asks.of(item());
            return step() < asks.size() ? asks.get(step()).id() : Files.WHOLE;
        }

        /// The form it was opened from, with that draft.
        default Screen back(Draft draft) {
            return form(item(), draft, step());
        }

        @Override
        default Optional<Screen> previous() {
            return Optional.of(back(draft()));
        }
    }

    /// The question of that step, or the review after the last one.
    static Screen form(Catalogue.Item item, Draft draft, int step) {
        return step < Asks.of(item).size() ? new Apply(item, draft, step) : new Review(item, draft);
    }

    record VoiceNote(Catalogue.Item item, Draft draft, int step) implements Noting {}

    record PhotoNote(Catalogue.Item item, Draft draft, int step) implements Noting {}

    /// A receipt or member card was scanned into a form: is this you? `step` is where the form stood, `paper` what was
    /// scanned.
    record KnownPerson(Catalogue.Item item, Draft draft, int step, String paper) implements Result {
        @Override
        public Optional<Screen> previous() {
            return Optional.of(form(item, draft, step));
        }

        @Override
        public String toString() {
            return "KnownPerson[step=" + step + "]";
        }
    }

    record Review(Catalogue.Item item, Draft draft) implements Asking {
        @Override
        public Optional<Screen> previous() {
            return Optional.of(new Apply(item, draft, Asks.of(item).size() - 1));
        }
    }

    /// The desk has what was answered; `from` is where one can write on.
    record HandedOver(Drafts.HandedOver slip, Screen from) implements Result {
        @Override
        public Optional<Screen> previous() {
            return Optional.of(from);
        }
    }

    record Filed(Cases.Receipt receipt) implements Result {}

    /// Eight digits, or a scan.
    record AskCode() implements Asking {}

    /// How the case of that receipt stands; `code` is what was scanned or typed.
    record CaseProgress(String code) implements Result {}

    /// What is the appointment for?
    record BookLine() implements Listing {}

    record BookDay(Bookings.Line line) implements Listing {}

    record BookTime(Bookings.Line line, LocalDate date) implements Listing {}

    /// A place is kept, to be taken with one touch.
    record BookShown(Bookings.Booking booking) implements Listing {}

    /// Eight digits of an appointment, or a scan.
    record AskBooking() implements Asking {}

    /// Somebody who booked is here; `paper` is what was scanned or typed, `id` names this one coming.
    record Arriving(UUID id, String paper) implements Result {
        @Override
        public String toString() {
            return "Arriving[id=" + id + "]";
        }
    }

    /// “Please scan your member card”.
    record AskCard() implements Listing {}

    /// A member card was read; the core says whose it is. `scanId` names this one reading.
    record SignIn(UUID scanId, String card) implements Result {}

    record NoticeList() implements Listing {}

    record NoticeShown(Notices.Notice notice) implements Screen {
        @Override
        public Idle idle() {
            return Idle.NOTICE;
        }
    }

    /// A code was scanned that is none of this center's.
    record UnknownCode() implements Listing {}

    /// A page for the staff of the center. A scan there is a try of the scanner and leads nowhere else.
    sealed interface Staff extends Screen {
        @Override
        default Idle idle() {
            return Idle.STAFF;
        }
    }

    /// Five taps on the corner lead here: whose number, which PIN?
    record StaffPin() implements Staff {}

    /// How everything stands around this kiosk. Without a pass of the core's there is no such page.
    record StaffDevice(Corner.Pass pass) implements Staff {}

    /// A bank card held against the panel tells how large a millimetre is.
    record StaffPanel(Corner.Pass pass, KioskChoices choices) implements Staff {}
}
