package org.yizhan.core.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import org.yizhan.core.store.CoreClock;

/// Plays the rest of the day many times over, with the rule by which desks really call and visits that take as long as
/// some lately did, and sees when each is called. Besides those who wait it lets one more come into each line, an
/// ordinary and a preferred one, who take nobody's turn.
///
/// It plays with who is there now: that others come later and are preferred, that a desk closes or another opens, it
/// does not foresee.
final class WaitSimulation {
    private static final int MOST_RUNS = 200;
    private static final int FEWEST_RUNS = 60;
    private static final int MOST_CALLS = 20_000;
    private static final long SEED = 2026;

    private final HallNow hall;
    private final DeskTimes times;
    private final Function<HallNow.OpenDesk, CallingPolicy> policies;
    private final List<TicketRow> everybody = new ArrayList<>();
    private final Map<TicketRow, WaitEstimates.Arrival> comers = new IdentityHashMap<>();
    private final Map<TicketRow, long[]> waits = new IdentityHashMap<>();
    private final int runs;

    /// @param policies  by what each desk chooses
    WaitSimulation(HallNow hall, DeskTimes times, Function<HallNow.OpenDesk, CallingPolicy> policies) {
        this.hall = hall;
        this.times = times;
        this.policies = policies;
        this.runs = Math.clamp(MOST_CALLS / Math.max(1, hall.waiting().size()), FEWEST_RUNS, MOST_RUNS);
        everybody.addAll(hall.waiting());
    }

    /// @param lines  into which somebody might come now
    WaitEstimates run(Iterable<String> lines) {
        if (!times.tells() || hall.desks().isEmpty()) {
            return WaitEstimates.NONE;
        }
        lines.forEach(this::letCome);
        var random = new SplittableRandom(SEED);
        var line = new SimulatedLine(everybody);
        for (int run = 0; run < runs; run++) {
            line.restart();
            play(run, line, random.split());
        }
        return estimates();
    }

    private void letCome(String line) {
        if (times.tells(line)) {
            for (boolean preferred : new boolean[] {false, true}) {
                TicketRow comer = Comer.into(line, preferred, hall, comers.size());
                comers.put(comer, new WaitEstimates.Arrival(line, preferred));
                everybody.add(comer);
            }
        }
    }

    private void play(int run, SimulatedLine line, SplittableRandom random) {
        var free = new PriorityQueue<DeskTurn>(
                Comparator.comparingLong(DeskTurn::freeAt).thenComparingInt(turn -> turn.desk.number()));
        hall.desks().forEach(desk -> free.add(new DeskTurn(desk, firstFree(desk, random))));
        while (!free.isEmpty()) {
            DeskTurn turn = free.remove();
            if (turn.serves(run, line, random)) {
                free.add(turn);
            }
        }
    }

    /// A visit that lasts longer than any did while nobody waits for its desk is over, and nobody has pressed anything:
    /// who comes is called at once.
    private long firstFree(HallNow.OpenDesk desk, SplittableRandom random) {
        TicketRow there = desk.atDesk();
        Instant called = there == null ? null : there.calls().last();
        if (there == null || called == null) {
            return 0;
        }
        String service = there.stay().service();
        long lasted = Math.max(0, hall.now().toEpochMilli() - called.toEpochMilli());
        return times.isLongerThanAny(service, hour(-lasted), lasted) && hall.isNobodyWaitingFor(desk)
                ? 0
                : times.drawRest(service, hour(-lasted), lasted, random);
    }

    private int hour(long millisFromNow) {
        return hall.now().plusMillis(millisFromNow).atZone(CoreClock.ZONE).getHour();
    }

    private WaitEstimates estimates() {
        Map<UUID, WaitRange> tickets = new HashMap<>();
        Map<WaitEstimates.Arrival, WaitRange> arrivals = new HashMap<>();
        waits.forEach((ticket, waited) -> {
            WaitEstimates.Arrival arrival = comers.get(ticket);
            if (arrival != null) {
                arrivals.put(arrival, WaitRange.of(waited).times(hall.unseen(arrival.preferred())));
            } else if (times.tells(ticket.stay().service())) {
                tickets.put(ticket.id(), WaitRange.of(waited));
            }
        });
        return new WaitEstimates(tickets, arrivals);
    }

    /// A desk on its way through one run. Times are milliseconds from now.
    private final class DeskTurn {
        private final HallNow.OpenDesk desk;
        private final CallingPolicy policy;
        private long freeAt;
        private int inARow;

        DeskTurn(HallNow.OpenDesk desk, long freeAt) {
            this.desk = desk;
            this.policy = policies.apply(desk);
            this.freeAt = freeAt;
            this.inARow = desk.inARow();
        }

        long freeAt() {
            return freeAt;
        }

        /// Calls whose turn it is.
        ///
        /// @return whether there was somebody; if not, nobody waits for this desk any more
        boolean serves(int run, SimulatedLine line, SplittableRandom random) {
            Instant now = hall.now().plusMillis(freeAt);
            while (true) {
                TicketRow next = policy.choose(line.heads(desk.lines()), line.delays(desk.lines(), policy), now, inARow)
                        .map(CallingPolicy.Choice::ticket)
                        .orElse(null);
                if (next == null) {
                    return false;
                }
                line.remove(next);
                waits.computeIfAbsent(next, ticket -> new long[runs])[run] = freeAt;
                if (!comers.containsKey(next)) {
                    inARow = policy.inARowAfter(next, inARow);
                    freeAt += times.draw(next.stay().service(), hour(freeAt), random);
                    return true;
                }
            }
        }
    }
}
