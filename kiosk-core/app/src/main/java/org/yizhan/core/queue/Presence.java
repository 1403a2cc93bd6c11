package org.yizhan.core.queue;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.opening.Opening;
import org.yizhan.core.opening.DeskPauses;
import org.yizhan.core.opening.Openings;
import org.yizhan.core.staff.Staff;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Store;

/// Who is at the desks: signed on there and not away for a while. Kept in memory and read again with each commit that
/// changes it, so to ask costs no read.
@ApplicationScoped
class Presence {
    /// A desk that somebody is signed on at, and until when.
    private record Taken(Seat seat, Instant until) {}

    /// @param pauses  the desks somebody has left for a while
    /// @param served  the lines of each desk and person that does not serve all
    private record Hall(List<Taken> taken, Map<Integer, Opening.Pause> pauses, Map<String, Set<String>> served) {}

    private final Store store;
    private final Staff staff;
    private final DeskPauses pauses;
    private final Pools pools;
    private final Openings openings;
    private final CoreClock clock;
    private volatile Hall hall = new Hall(List.of(), Map.of(), Map.of());

    Presence(Store store, Staff staff, DeskPauses pauses, Pools pools, Openings openings, CoreClock clock) {
        this.store = store;
        this.staff = staff;
        this.pauses = pauses;
        this.pools = pools;
        this.openings = openings;
        this.clock = clock;
    }

    void start(@Observes StartupEvent starting) {
        readAgain();
        store.onCommit(events -> {
            if (events.stream().anyMatch(event -> event.event().type().equals(Feed.OPENING))) {
                readAgain();
            }
        });
    }

    /// How many desks serve that line now.
    long desks(String line, Instant now) {
        return serving(line, now).size();
    }

    /// Those desks, with who sits at them.
    List<Seat> serving(String line, Instant now) {
        return seated(hall, line, now)
                .filter(seat -> pause(seat.desk(), now).isEmpty())
                .toList();
    }

    /// How many desks call the same services now, that one among them.
    int alike(Seat seat, Instant now) {
        Hall known = hall;
        return 1
                + Math.toIntExact(known.taken().stream()
                        .filter(taken -> taken.until().isAfter(now))
                        .map(Taken::seat)
                        .filter(other -> other.desk() != seat.desk() && other.isLike(seat))
                        .filter(other -> pause(other.desk(), now).isEmpty())
                        .count());
    }

    /// That desk as it is when nobody sits at it.
    Seat empty(int desk) {
        return new Seat(desk, null, hall.served());
    }

    /// The pause of that desk, if somebody has left it for a while; one is over with its day.
    Optional<Opening.Pause> pause(int desk, Instant now) {
        return Optional.ofNullable(hall.pauses().get(desk))
                .filter(pause -> date(pause.since()).equals(date(now)));
    }

    /// When somebody is back where that line is served; empty while somebody is there, and when nobody can tell.
    Optional<Instant> backAt(String line, Instant now) {
        Hall known = hall;
        if (desks(line, now) > 0) {
            return Optional.empty();
        }
        return seated(known, line, now)
                .map(seat -> known.pauses().get(seat.desk()))
                .filter(Objects::nonNull)
                .map(Opening.Pause::backAt)
                .filter(Objects::nonNull)
                .filter(back -> back.isAfter(now))
                .min(Instant::compareTo)
                .or(() -> openings.left(line, now).isEmpty() ? Optional.empty() : openings.opensAfter(line, now));
    }

    /// When time alone next changes who is there: somebody meant to be back, or a sign-on ends.
    Optional<Instant> turnAfter(Instant now) {
        Hall known = hall;
        return Stream.concat(
                        known.taken().stream().map(Taken::until),
                        known.pauses().values().stream()
                                .map(Opening.Pause::backAt)
                                .filter(Objects::nonNull))
                .filter(turn -> turn.isAfter(now))
                .min(Instant::compareTo);
    }

    private static Stream<Seat> seated(Hall hall, String line, Instant now) {
        return hall.taken().stream()
                .filter(taken -> taken.until().isAfter(now))
                .map(Taken::seat)
                .filter(seat -> seat.calls(line));
    }

    private static LocalDate date(Instant at) {
        return at.atZone(CoreClock.ZONE).toLocalDate();
    }

    private void readAgain() {
        hall = store.read(this::read);
    }

    private Hall read(Handle handle) {
        Map<String, Set<String>> served = pools.all(handle);
        Map<Integer, String> callers = staff.callersAtDesks(handle, Instant.EPOCH);
        List<Taken> taken = staff.seated(handle).entrySet().stream()
                .map(seat -> new Taken(new Seat(seat.getKey(), callers.get(seat.getKey()), served), seat.getValue()))
                .toList();
        return new Hall(taken, Map.copyOf(pauses.now(handle, clock.now())), served);
    }
}
