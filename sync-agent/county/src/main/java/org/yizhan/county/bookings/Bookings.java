package org.yizhan.county.bookings;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.audit.Audit;
import org.yizhan.county.centers.Center;
import org.yizhan.county.centers.Centers;
import org.yizhan.county.feed.Feed;
import org.yizhan.county.opening.OpeningHours;
import org.yizhan.county.opening.Span;
import org.yizhan.county.platform.Refused;

/// The county's part of a center's appointments: which places are its own, and booking them for who calls the
/// hotline. It gives out its own places alone, so that it can while the line to the center is down. Whether the
/// center is open at that time, with the state's calendar, only the center knows, and shows its people what does not
/// fit.
@ApplicationScoped
class Bookings {
    static final String BLOCKS = "bookings.blocks";
    static final String BOOKING = "bookings.county";

    private static final String FEATURE = "bookings";

    private final SecureRandom random = new SecureRandom();
    private final Jdbi jdbi;
    private final Clock clock;
    private final Centers centers;
    private final Plans plans;
    private final OpeningHours hours;
    private final CenterBookings atCenters;
    private final BookingTable table;
    private final Feed feed;
    private final Audit audit;

    Bookings(
            Jdbi jdbi,
            Clock clock,
            Centers centers,
            Plans plans,
            OpeningHours hours,
            CenterBookings atCenters,
            BookingTable table,
            Feed feed,
            Audit audit) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.centers = centers;
        this.plans = plans;
        this.hours = hours;
        this.atCenters = atCenters;
        this.table = table;
        this.feed = feed;
        this.audit = audit;
    }

    /// A change [#BLOCKS].
    record Blocks(int version, List<BookingTable.Block> blocks) {}

    /// A change [#BOOKING].
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Change(
            UUID id,
            long version,
            String line,
            Instant from,
            Instant until,
            int place,
            String shortCode,
            boolean cancelled,
            @Nullable String name,
            @Nullable String phone) {
        static Change of(BookingTable.Booked booked, @Nullable String name, @Nullable String phone) {
            return new Change(
                    booked.id(),
                    booked.version(),
                    booked.line(),
                    booked.from(),
                    booked.until(),
                    booked.place(),
                    booked.shortCode(),
                    booked.cancelled(),
                    name,
                    phone);
        }

        Change withoutCaller() {
            return new Change(id, version, line, from, until, place, shortCode, cancelled, null, null);
        }

        @Override
        public String toString() {
            return "Change[id=" + id + ", version=" + version + "]";
        }
    }

    /// A booking of the county's, at the time and place where it is now: a person at the center may have moved it.
    ///
    /// @param state  how it stands at its center; null until the center has told
    public record Shown(
            UUID id,
            String line,
            Instant from,
            Instant until,
            int place,
            String shortCode,
            boolean cancelled,
            @Nullable String state) {}

    /// @param version  of the blocks; 0 before the first
    /// @param received whether the center has that version
    /// @param bookings the county's, from now on
    public record Standing(
            String center,
            List<Plans.Plan> plans,
            int version,
            boolean received,
            List<BookingTable.Block> blocks,
            List<Shown> bookings) {}

    /// The centers that take appointments.
    List<Center> centers() {
        List<String> codes = jdbi.withHandle(plans::centers);
        return centers.all().stream()
                .filter(center -> codes.contains(center.code()))
                .toList();
    }

    Standing standing(String center) {
        centers.require(center);
        return jdbi.inTransaction(handle -> standing(handle, center));
    }

    private Standing standing(Handle handle, String center) {
        return new Standing(
                center,
                plans.latest(handle, center),
                table.version(handle, center),
                feed.isReceived(handle, center, BLOCKS),
                table.blocks(handle, center),
                table.from(handle, center, clock.instant()).stream()
                        .map(booked -> shown(handle, center, booked))
                        .filter(shown -> shown.until().isAfter(clock.instant()))
                        .sorted(Comparator.comparing(Shown::from)
                                .thenComparing(Shown::line)
                                .thenComparing(Shown::place))
                        .toList());
    }

    private Shown shown(Handle handle, String center, BookingTable.Booked booked) {
        Optional<CenterBookings.Standing> told = atCenters.of(handle, center, booked.id());
        return new Shown(
                booked.id(),
                booked.line(),
                told.map(at -> Instant.ofEpochMilli(at.fromAt())).orElse(booked.from()),
                told.map(at -> Instant.ofEpochMilli(at.untilAt())).orElse(booked.until()),
                told.map(CenterBookings.Standing::place).orElse(booked.place()),
                booked.shortCode(),
                booked.cancelled(),
                told.map(CenterBookings.Standing::state).orElse(null));
    }

    /// Puts these blocks in the place of those before. The same version with the same blocks changes nothing.
    ///
    /// @param version  the one after what the officer saw
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 409 `urn:yizhan:bookings:changed-meanwhile`; 400: two of
    ///         them say how many there are of one line from one day on
    Standing allocate(String center, int version, List<BookingTable.Block> blocks, String officer) {
        centers.require(center);
        requireOneEach(blocks);
        return jdbi.inTransaction(handle -> {
            table.lock(handle, center);
            int known = table.version(handle, center);
            boolean again =
                    known == version && Set.copyOf(table.blocks(handle, center)).equals(Set.copyOf(blocks));
            if (!again) {
                if (version != known + 1) {
                    throw Refused.because(409, FEATURE, "changed-meanwhile", "有人刚刚改过，请再看一遍");
                }
                table.put(handle, center, version, blocks);
                feed.open(handle, center);
                feed.appendWhole(handle, center, BLOCKS, new Blocks(version, blocks));
                audit.note(handle, center, officer, "bookings.allocated", Integer.toString(version));
            }
            return standing(handle, center);
        });
    }

    private static void requireOneEach(List<BookingTable.Block> blocks) {
        var said = new HashSet<List<Object>>();
        for (BookingTable.Block block : blocks) {
            if (!said.add(List.of(block.line(), block.since()))) {
                throw Refused.invalid("blocks", "同一队同一天起只能写一个数");
            }
        }
    }

    /// Takes the first free place of the county's in that slot. The same booking again answers the first one.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 409 `slot-full`, `slot-gone`, `no-such-slot`, `day-off`,
    ///         `too-far-ahead`; 422 `request:key-reused`
    Shown book(String center, Wish wish, String officer) {
        centers.require(center);
        return jdbi.inTransaction(handle -> {
            table.lock(handle, center);
            Optional<BookingTable.Booked> known = table.find(handle, center, wish.id());
            if (known.isPresent()) {
                return shown(handle, center, same(known.get(), wish));
            }
            BookingTable.Booked booked = take(handle, center, wish);
            table.insert(handle, center, booked, officer);
            feed.open(handle, center);
            long told = feed.appendSealedOne(handle, center, BOOKING, Change.of(booked, wish.name(), wish.phone()));
            table.told(handle, center, booked.id(), told);
            audit.note(handle, center, officer, "bookings.booked", booked.id().toString());
            return shown(handle, center, booked);
        });
    }

    private static BookingTable.Booked same(BookingTable.Booked known, Wish wish) {
        if (!known.line().equals(wish.line()) || !known.from().equals(wish.from())) {
            throw Refused.because(422, "request", "key-reused", "这个编号已经是另一个预约");
        }
        return known;
    }

    private BookingTable.Booked take(Handle handle, String center, Wish wish) {
        Plans.Plan plan = plans.latest(handle, center).stream()
                .filter(one -> one.line().equals(wish.line()) && one.places() > 0)
                .findFirst()
                .orElseThrow(() -> Refused.because(409, FEATURE, "slot-gone", "这个中心的这一队不接预约"));
        Instant until = wish.from().plus(Duration.ofMinutes(plan.minutes()));
        if (!until.isAfter(clock.instant())) {
            throw Refused.because(409, FEATURE, "slot-gone", "这个时间已经过了");
        }
        LocalDateTime from = LocalDateTime.ofInstant(wish.from(), clock.getZone());
        if (from.toLocalDate().isAfter(LocalDate.now(clock).plusDays(plan.daysAhead()))) {
            throw Refused.because(
                    409,
                    FEATURE,
                    "too-far-ahead",
                    "这一队只能约 " + plan.daysAhead() + " 天以内的",
                    "daysAhead",
                    plan.daysAhead());
        }
        requireSlot(handle, center, plan, from);
        int own = Math.min(plan.places(), table.places(handle, center, wish.line(), from.toLocalDate()));
        Set<Integer> taken = new HashSet<>(table.taken(handle, center, wish.line(), wish.from(), until));
        taken.addAll(atCenters.taken(handle, center, wish.line(), wish.from(), until));
        int place = IntStream.range(0, own)
                .filter(one -> !taken.contains(one))
                .findFirst()
                .orElseThrow(() -> Refused.because(409, FEATURE, "slot-full", "县里的位子约满了，请换个时间"));
        String code = BookingCode.draw(random, drawn -> table.isTaken(handle, center, drawn));
        return new BookingTable.Booked(wish.id(), 1, wish.line(), wish.from(), until, place, code, false);
    }

    /// Where nobody said when the line is open, a slot may begin at any whole minute.
    private void requireSlot(Handle handle, String center, Plans.Plan plan, LocalDateTime from) {
        Optional<List<Span>> open = hours.on(handle, center, plan.line(), from.toLocalDate());
        if (open.filter(List::isEmpty).isPresent()) {
            throw Refused.because(409, FEATURE, "day-off", "这一队这一天不开");
        }
        LocalTime time = from.toLocalTime();
        boolean begins = time.equals(time.truncatedTo(ChronoUnit.MINUTES))
                && open.map(spans -> spans.stream().anyMatch(span -> span.begins(time, plan.minutes())))
                        .orElse(true);
        if (!begins) {
            throw Refused.because(
                    409,
                    FEATURE,
                    "no-such-slot",
                    "这一队没有从这个时间开始的一段，每 " + plan.minutes() + " 分钟一段",
                    "minutes",
                    plan.minutes());
        }
    }

    /// Gives it up, and with it who called; a second time changes nothing.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 404 the county took no such booking
    Shown cancel(String center, UUID id, String officer) {
        return jdbi.inTransaction(handle -> {
            table.lock(handle, center);
            BookingTable.Booked known =
                    table.find(handle, center, id).orElseThrow(() -> Refused.notFound(FEATURE, "没有这个预约"));
            if (known.cancelled()) {
                return shown(handle, center, known);
            }
            BookingTable.Booked given = known.cancel();
            table.cancelled(handle, center, given);
            table.told(handle, center, id).ifPresent(told -> {
                feed.forget(handle, center, told);
                table.forgotten(handle, center, id);
            });
            feed.append(handle, center, BOOKING, Change.of(given, null, null));
            audit.note(handle, center, officer, "bookings.cancelled", id.toString());
            return shown(handle, center, given);
        });
    }

    /// What the hotline asks for; name and telephone number are said by who likes, and go to the center alone.
    record Wish(
            UUID id,
            String line,
            Instant from,
            @Nullable String name,
            @Nullable String phone) {
        @Override
        public String toString() {
            return "Wish[id=" + id + "]";
        }
    }
}
