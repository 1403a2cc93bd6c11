package org.yizhan.agent;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Takes the account once after each connection, when everything was sent; on a line that comes and goes not more
/// often than the rows deserve to be counted again.
final class Reckoning {
    private static final System.Logger LOG = System.getLogger(Reckoning.class.getName());
    private static final Duration APART = Duration.ofMinutes(10);

    private final PublicKey receiptKey;
    private final Clock clock;
    private @Nullable County reckonedWith;
    private @Nullable Instant reckonedAt;

    Reckoning(PublicKey receiptKey, Clock clock) {
        this.receiptKey = receiptKey;
        this.clock = clock;
    }

    void onceDrained(Core core, County county) throws Trouble, InterruptedException {
        if (county == reckonedWith || tooSoon()) {
            return;
        }
        try {
            Account account = Account.taken(core, county, receiptKey);
            account.lines().forEach(line -> LOG.log(account.same() ? INFO : WARNING, line));
        } catch (Trouble.Refused refused) {
            LOG.log(WARNING, "no account: " + refused.reason());
        }
        reckonedWith = county;
        reckonedAt = clock.instant();
    }

    /// A clock that was set back must not put the next account off for years.
    private boolean tooSoon() {
        return reckonedAt != null
                && Duration.between(reckonedAt, clock.instant()).abs().compareTo(APART) < 0;
    }
}
