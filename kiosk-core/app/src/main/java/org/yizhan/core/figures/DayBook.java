package org.yizhan.core.figures;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// One day's stays, told in the order in which they began, and what is counted of each.
final class DayBook {
    /// How a visit ends that a desk dealt with. Who is held or put back is not done with, and who did not come was
    /// never there.
    private static final Set<String> DEALT_WITH = Set.of("finished", "next-leg", "transferred", "papers-wanted");

    private final Day day;
    private final Tallies tallies;
    private final Map<Long, Stay> first = new HashMap<>();
    private final Map<Long, Stay> last = new HashMap<>();
    private final Map<Long, Stay> parts = new HashMap<>();
    private final Map<Long, Stay> toCall = new HashMap<>();
    private final Map<Long, Long> atDeskSince = new HashMap<>();

    DayBook(Day day, Tallies tallies) {
        this.day = day;
        this.tallies = tallies;
        tallies.open(day.date());
    }

    /// A stay in which somebody was put into another class comes in parts, and is one.
    void tell(Stay part) {
        first.putIfAbsent(part.ticket(), part);
        last.put(part.ticket(), part);
        Stay begun = parts.remove(part.ticket());
        Stay stay = begun == null ? part : part.after(begun);
        if (stay.goesOn()) {
            parts.put(stay.ticket(), stay);
        } else {
            tellWhole(stay);
        }
    }

    /// All stays are told: what became of each number is known.
    void close() {
        first.forEach((ticket, came) -> {
            if (!came.event().equals("issued")) {
                count(came, came.from(), tally -> tally.ended(End.CARRIED_IN));
            }
            End end = End.of(last.getOrDefault(ticket, came));
            count(came, came.from(), tally -> tally.ended(end));
        });
    }

    private void tellWhole(Stay stay) {
        if (stay.event().equals("issued")) {
            count(stay, stay.from(), Tally::arrival);
        }
        switch (stay.state()) {
            case "WAITING", "TRANSFERRED" -> inLine(stay);
            case "HELD" -> {
                if (day.isOvernight(stay)) {
                    count(stay, stay.from(), Tally::left);
                }
            }
            case "CALLED" -> called(stay);
            case "SERVING" -> atDesk(stay, since(stay));
            default -> {}
        }
    }

    /// Whoever was carried into the day has waited since the night, and that is no wait to tell of.
    private void inLine(Stay stay) {
        Long until = stay.until();
        if (until == null) {
            return;
        }
        if (day.isOvernight(stay)) {
            count(stay, stay.from(), Tally::left);
        } else if ("called".equals(stay.ended()) && !stay.event().equals("carried")) {
            waited(stay, until);
        }
    }

    private void waited(Stay stay, long until) {
        if (!day.holds(stay.from()) || !day.holds(until)) {
            count(stay, stay.from(), Tally::waited);
            return;
        }
        toCall.put(stay.ticket(), stay);
        long waited = until - stay.from();
        count(stay, stay.from(), tally -> tally.waited(waited));
        if (stay.event().equals("issued")) {
            count(stay, stay.from(), tally -> tally.told(stay.told(), waited));
        }
    }

    private void called(Stay stay) {
        Stay wait = toCall.remove(stay.ticket());
        if (wait != null && stay.late()) {
            count(wait, wait.from(), Tally::late);
        }
        if ("started".equals(stay.ended())) {
            atDeskSince.put(stay.ticket(), stay.from());
        } else {
            atDesk(stay, stay.from());
        }
    }

    private long since(Stay stay) {
        Long since = atDeskSince.remove(stay.ticket());
        return since == null ? stay.from() : since;
    }

    private void atDesk(Stay stay, long since) {
        Long until = stay.until();
        String ended = stay.ended();
        if (until == null || ended == null) {
            return;
        }
        if (day.isOvernight(stay)) {
            countAtDesk(stay, since, Tally::visit);
        } else if (DEALT_WITH.contains(ended)) {
            boolean told = day.holds(since) && day.holds(until);
            Duration limit = tallies.limits().of(stay.service());
            countAtDesk(stay, since, told ? tally -> tally.visit(until - since, limit) : Tally::visit);
        } else if (ended.equals("missed")) {
            countAtDesk(stay, since, Tally::missed);
        }
    }

    private void countAtDesk(Stay stay, long began, Consumer<Tally> one) {
        count(stay, began, one);
        tallies.countAt(stay.desk(), one);
    }

    private void count(Stay stay, long began, Consumer<Tally> one) {
        tallies.count(day, stay.service(), began, one);
    }
}
