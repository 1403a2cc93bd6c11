package org.yizhan.core.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// Whom the tokens of the last minute stand for, so that not every request asks the database who it is. A sign-off, a
/// lock, a new PIN or a revoked client has them all forgotten before it is answered; a session that runs out may
/// last up to a minute longer.
@ApplicationScoped
public class KnownTokens {
    private static final long KEPT = Duration.ofMinutes(1).toNanos();

    /// More than a center has devices and staff.
    private static final int MOST = 500;

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /// What was read before the last change is worth nothing, even if it is put here after it.
    private final AtomicLong changes = new AtomicLong();

    /// Called once the change is committed.
    public void forget() {
        changes.incrementAndGet();
        known.clear();
    }

    /// Whoever is known.
    Optional<Who> held(byte[] tokenHash) {
        Known held = known.get(key(tokenHash));
        return held != null && held.change() == changes.get() && System.nanoTime() - held.since() < KEPT
                ? Optional.of(held.who())
                : Optional.empty();
    }

    /// Whoever is found now, and is known from then on.
    Optional<Who> learn(byte[] tokenHash, Supplier<Optional<Who>> database) {
        long change = changes.get();
        Optional<Who> found = database.get();
        found.ifPresent(who -> {
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(key(tokenHash), new Known(who, change, System.nanoTime()));
        });
        return found;
    }

    private static String key(byte[] tokenHash) {
        return HexFormat.of().formatHex(tokenHash);
    }

    private record Known(Who who, long change, long since) {}
}
