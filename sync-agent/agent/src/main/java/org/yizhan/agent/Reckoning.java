package org.yizhan.agent;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.journal.Journal;
import org.yizhan.sync.Span;
import org.yizhan.sync.Wire;

/// Sees after each connection, once everything was sent, that center and county hold the same rows; on a thread of its
/// own, because a long count must not hold rows back.
///
/// The whole account, from the first row, is taken once after a start and then once a day. Between these only rows
/// after the last ones that were found the same are counted, again by both sides from their stored rows. Whatever
/// differs, or stands further back than it did, has the whole account taken.
final class Reckoning {
    private static final System.Logger LOG = System.getLogger(Reckoning.class.getName());
    private static final Duration APART = Duration.ofMinutes(10);
    private static final Duration AFTER_TROUBLE = Duration.ofMinutes(1);
    private static final Duration WHOLE_AGAIN = Duration.ofDays(1);

    private final Core core;
    private final PublicKey receiptKey;
    private final Clock clock;

    /// How far each stream was found the same. Kept here alone: after a start everything is counted.
    private final Map<Wire.StreamId, Long> same = new HashMap<>();

    /// A count that began before the last greeting proves nothing about what the county holds after it.
    private long greetings;

    private long begunAfter;
    private @Nullable County waiting;
    /// Also while the count still goes on.
    private @Nullable County reckonedWith;

    private @Nullable Instant notBefore;
    private @Nullable Instant wholeAt;

    Reckoning(Core core, PublicKey receiptKey, Clock clock) {
        this.core = core;
        this.receiptKey = receiptKey;
        this.clock = clock;
    }

    /// Everything was sent over this connection.
    synchronized void due(County county) {
        if (county != reckonedWith && !tooSoon()) {
            waiting = county;
            notifyAll();
        }
    }

    /// What the county says it holds. Where that is less than it once held, what was found the same counts no more.
    synchronized void greeted(Wire.Welcome welcome) {
        greetings++;
        same.entrySet()
                .removeIf(found -> welcome.county().stream()
                        .noneMatch(position ->
                                position.stream().equals(found.getKey()) && position.seq() >= found.getValue()));
    }

    void run() throws InterruptedException {
        while (true) {
            County county = await();
            try {
                reckon(county);
            } catch (Trouble.Refused refused) {
                LOG.log(WARNING, "no account: " + refused.reason());
            } catch (Trouble trouble) {
                LOG.log(INFO, "no account yet: " + trouble.reason());
                failed(county);
            }
        }
    }

    private synchronized County await() throws InterruptedException {
        while (waiting == null) {
            wait();
        }
        County county = waiting;
        waiting = null;
        reckonedWith = county;
        begunAfter = greetings;
        notBefore = clock.instant().plus(APART);
        return county;
    }

    private synchronized void failed(County county) {
        if (reckonedWith == county) {
            reckonedWith = null;
        }
        notBefore = clock.instant().plus(AFTER_TROUBLE);
    }

    /// A clock that was set back must not put the next account off for years.
    private boolean tooSoon() {
        Instant now = clock.instant();
        return notBefore != null
                && now.isBefore(notBefore)
                && Duration.between(now, notBefore).compareTo(APART) <= 0;
    }

    private void reckon(County county) throws Trouble, InterruptedException {
        Journal.State state = core.state();
        if (wholeIsDue() || !laterRowsAreSame(county, state)) {
            Instant begun = clock.instant();
            Account account = Account.taken(core, county, receiptKey);
            wholeAt = begun;
            account.lines().forEach(line -> LOG.log(account.same() ? INFO : WARNING, line));
            keep(state, account);
        }
    }

    private boolean wholeIsDue() {
        return wholeAt == null
                || Duration.between(wholeAt, clock.instant()).abs().compareTo(WHOLE_AGAIN) >= 0;
    }

    private boolean laterRowsAreSame(County county, Journal.State state) throws Trouble, InterruptedException {
        for (Journal.Stream stream : state.streams()) {
            Wire.StreamId id = Rows.stream(state.core(), stream);
            long from = foundSame(id) + 1;
            if (stream.acked() == 0) {
                continue;
            }
            if (from == 1 || stream.acked() < from - 1) {
                return false;
            }
            if (stream.acked() >= from && !isSame(county, id, new Span(from, stream.acked()))) {
                return false;
            }
            found(id, stream.acked());
        }
        LOG.log(INFO, "the rows since the last account are the same");
        return true;
    }

    private boolean isSame(County county, Wire.StreamId id, Span span) throws Trouble, InterruptedException {
        Journal.Digests ours = core.digests(id.epoch(), id.lane(), span, 1);
        Wire.Digests theirs = county.digests(new Wire.DigestQuery(id, span.from(), span.to(), 1));
        return ours.ranges().size() == 1
                && theirs.ranges().size() == 1
                && Difference.same(ours.ranges().getFirst(), theirs.ranges().getFirst());
    }

    private void keep(Journal.State state, Account account) {
        synchronized (this) {
            same.clear();
        }
        for (Journal.Stream stream : state.streams()) {
            account.streams().stream()
                    .filter(one -> one.same() && one.epoch() == stream.epoch() && one.lane() == stream.lane())
                    .forEach(one -> found(Rows.stream(state.core(), stream), one.cut()));
        }
    }

    private synchronized long foundSame(Wire.StreamId id) {
        return same.getOrDefault(id, 0L);
    }

    private synchronized void found(Wire.StreamId id, long cut) {
        if (begunAfter == greetings) {
            same.put(id, cut);
        }
    }
}
