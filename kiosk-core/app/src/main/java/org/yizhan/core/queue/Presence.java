package org.yizhan.core.queue;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
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
    /// @param seats   the desks somebody is signed on at, and until when
    /// @param pauses  the desks somebody has left for a while
    /// @param served  the lines of a desk that does not serve all
    private record Hall(
            Map<Integer, Instant> seats, Map<Integer, Opening.Pause> pauses, Map<Integer, Set<String>> served) {}

    private final Store store;
    private final Staff staff;
    private final DeskPauses pauses;
    private final Pools pools;
    private final Openings openings;
    private final CoreClock clock;
    private volatile Hall hall = new Hall(Map.of(), Map.of(), Map.of());

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
        Hall known = hall;
        return seated(known, line, now)
                .filter(desk -> pause(desk, now).isEmpty())
                .count();
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
                .map(known.pauses()::get)
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
                        known.seats().values().stream(),
                        known.pauses().values().stream()
                                .map(Opening.Pause::backAt)
                                .filter(Objects::nonNull))
                .filter(turn -> turn.isAfter(now))
                .min(Instant::compareTo);
    }

    private static Stream<Integer> seated(Hall hall, String line, Instant now) {
        return hall.seats().entrySet().stream()
                .filter(seat -> seat.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .filter(desk -> hall.served().getOrDefault(desk, Set.of(line)).contains(line));
    }

    private static LocalDate date(Instant at) {
        return at.atZone(CoreClock.ZONE).toLocalDate();
    }

    private void readAgain() {
        hall = store.read(this::read);
    }

    private Hall read(Handle handle) {
        Map<Integer, Instant> seats = staff.seated(handle);
        return new Hall(seats, Map.copyOf(pauses.now(handle, clock.now())), served(handle, seats.keySet()));
    }

    private Map<Integer, Set<String>> served(Handle handle, Collection<Integer> desks) {
        Map<Integer, Set<String>> served = new HashMap<>();
        for (int desk : desks) {
            Set<String> lines = pools.of(handle, LineKey.ofDesk(desk));
            if (!lines.isEmpty()) {
                served.put(desk, lines);
            }
        }
        return served;
    }
}
