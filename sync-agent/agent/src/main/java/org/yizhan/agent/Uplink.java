package org.yizhan.agent;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.journal.Journal;
import org.yizhan.sync.Wire;

/// Brings the core's rows to the county, for ever. It keeps nothing that matters: where it stands is asked of both
/// sides after every start and every trouble, so it may be killed between any two instructions.
final class Uplink {
    private static final System.Logger LOG = System.getLogger(Uplink.class.getName());

    /// Appended rows ring the bell; this is for a ring that was lost with its stream.
    private static final Duration RECHECK = Duration.ofSeconds(30);

    private static final int MAX_REASON = 200;

    private final Core core;
    private final CountyDoor door;
    private final Line line;
    private final Bell bell;
    private final Backoff backoff;
    private final Reckoning reckoning;
    private @Nullable Session session;
    private Journal.@Nullable Link told;
    private boolean openedEpoch;

    Uplink(Core core, CountyDoor door, Line line, Bell bell, Backoff backoff, Reckoning reckoning) {
        this.core = core;
        this.door = door;
        this.line = line;
        this.bell = bell;
        this.backoff = backoff;
        this.reckoning = reckoning;
    }

    void run() throws InterruptedException {
        while (true) {
            switch (turn()) {
                case GO_ON -> {}
                case WAIT_FOR_ROWS -> {
                    backoff.reset();
                    bell.await(RECHECK);
                }
                case WAIT_FOR_CORE -> bell.await(backoff.next());
                case PAUSE -> {
                    backoff.pause();
                    tryAgain();
                }
            }
        }
    }

    enum Next {
        GO_ON,
        WAIT_FOR_ROWS,
        /// Nothing rings before the core is back, and then it may go on at once.
        WAIT_FOR_CORE,
        /// Rows that come meanwhile change nothing.
        PAUSE
    }

    private Next turn() throws InterruptedException {
        try {
            return turn(core.state());
        } catch (Trouble.Away away) {
            LOG.log(INFO, "{0} away: {1}", away.party(), away.reason());
            return away.party() == Trouble.Party.CORE ? Next.WAIT_FOR_CORE : broken(away.told());
        } catch (Trouble trouble) {
            LOG.log(WARNING, "{0}: {1}", trouble.party(), trouble.reason());
            return trouble.party() == Trouble.Party.CORE ? Next.PAUSE : broken(trouble.told());
        }
    }

    private Next turn(Journal.State state) throws Trouble, InterruptedException {
        Session open = session;
        if (open == null || !line.carries(open.county()) || !open.covers(state)) {
            return connect(state);
        }
        return switch (open.send(state)) {
            case DELIVERED -> {
                backoff.reset();
                yield Next.GO_ON;
            }
            case TRIED -> Next.GO_ON;
            case NOTHING -> {
                tell(state, true, lack(open.county()));
                reckoning.due(open.county());
                yield Next.WAIT_FOR_ROWS;
            }
            case STUCK -> {
                tell(state, true, open.stuck().orElse(null));
                yield Next.PAUSE;
            }
        };
    }

    private Next connect(Journal.State state) throws Trouble, InterruptedException {
        hangUp();
        if (!state.center().equals(door.center())) {
            return stop(
                    state,
                    Why.WRONG_CENTER,
                    "enrolled for center " + door.center() + ", but the core is " + state.center());
        }
        County county = door.open();
        try {
            List<Wire.Position> positions = state.streams().stream()
                    .map(stream ->
                            new Wire.Position(Rows.stream(state.core(), stream), stream.head(), stream.headHash()))
                    .toList();
            Wire.Welcome welcome = county.hello(new Wire.Hello(positions));
            if (welcome.verdict() == Wire.Verdict.GO) {
                session = new Session(core, county, door.receiptKey(), state, welcome);
                reckoning.greeted(welcome);
                line.up(county);
                openedEpoch = false;
                tell(state, true, county.clockTrouble().orElse(null));
                return Next.GO_ON;
            }
            return welcome.verdict() == Wire.Verdict.COUNTY_AHEAD
                    ? newEpoch(state, welcome)
                    : stop(state, Why.FORKED, String.valueOf(welcome.reason()));
        } finally {
            if (!line.carries(county)) {
                county.close();
            }
        }
    }

    /// The center's database was rolled back. One new epoch is the remedy; a second one in a row would not be.
    private Next newEpoch(Journal.State state, Wire.Welcome welcome) throws Trouble, InterruptedException {
        String reason = "the county is ahead: " + welcome.reason();
        if (openedEpoch) {
            return stop(state, Why.ROLLED_BACK, reason);
        }
        long countyEpoch = welcome.county().stream()
                .mapToLong(position -> position.stream().epoch())
                .max()
                .orElse(1);
        core.newEpoch(new Journal.NewEpoch(countyEpoch, shortened(reason)));
        openedEpoch = true;
        return Next.GO_ON;
    }

    private Next stop(Journal.State state, Why why, String detail) throws Trouble, InterruptedException {
        tell(state, false, why.because(detail));
        return Next.PAUSE;
    }

    private Next broken(String reason) throws InterruptedException {
        hangUp();
        try {
            tell(core.state(), false, reason);
        } catch (Trouble trouble) {
            LOG.log(INFO, "the core does not hear that the line is down: {0}", trouble.reason());
        }
        return Next.PAUSE;
    }

    /// What an otherwise good line lacks.
    private @Nullable String lack(County county) {
        return line.inboundTrouble().or(county::clockTrouble).orElse(null);
    }

    private void hangUp() {
        session = null;
        line.down();
    }

    private void tryAgain() {
        if (session != null) {
            session.tryAgain();
        }
    }

    /// Tells the core how the line stands, if that is news to it.
    private void tell(Journal.State state, boolean up, @Nullable String reason) throws Trouble, InterruptedException {
        Journal.Link link = new Journal.Link(up, reason == null ? null : shortened(reason));
        if (state.linkUp() != up || told == null || isNews(told, link)) {
            core.link(link);
            told = link;
            LOG.log(
                    link.reason() == null ? INFO : WARNING,
                    (up ? "the line is up" : "the line is down") + (reason == null ? "" : ": " + reason));
        }
    }

    /// While the line is down only another kind of trouble is news: how the network words it changes with every try.
    private static boolean isNews(Journal.Link before, Journal.Link link) {
        return link.up() || before.up() ? !before.equals(link) : !code(before).equals(code(link));
    }

    private static String code(Journal.Link link) {
        return String.valueOf(link.reason()).split(":", 2)[0];
    }

    private static String shortened(String reason) {
        return reason.substring(0, Math.min(reason.length(), MAX_REASON));
    }
}
