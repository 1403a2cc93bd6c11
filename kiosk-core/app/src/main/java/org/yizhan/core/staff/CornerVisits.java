package org.yizhan.core.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.contract.staff.Corner;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.web.Credentials;
import org.yizhan.core.web.Refused;
import org.yizhan.core.web.TokenHash;
import org.yizhan.core.web.Who;

/// Who has a staff corner open, and at which kiosk. On no disk: whatever restarts, core or kiosk, the PIN is asked
/// for again. The kiosk gives its pass back when nobody touches it; the time here is for one that cannot.
@ApplicationScoped
public class CornerVisits implements Credentials {
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final CoreClock clock;
    private final Map<String, Visit> visits = new ConcurrentHashMap<>();

    CornerVisits(CoreClock clock) {
        this.clock = clock;
    }

    /// One corner is open at a kiosk: this ends the one before.
    Corner.Pass begin(String account, String kiosk) {
        Instant now = clock.now();
        visits.values()
                .removeIf(visit -> visit.kiosk().equals(kiosk) || !visit.until().isAfter(now));
        String token = TokenHash.newToken();
        var visit = new Visit(account, kiosk, now.plus(LONGEST));
        visits.put(HexFormat.of().formatHex(TokenHash.of(token)), visit);
        return new Corner.Pass(token, visit.until());
    }

    /// At which kiosk that person stands.
    public String kiosk(Who who) {
        return visit(who.session())
                .map(Visit::kiosk)
                .orElseThrow(() -> Refused.because(401, "staff", "unauthenticated", "this corner is closed"));
    }

    public void end(Who who) {
        visits.remove(who.session());
    }

    /// Whose PIN changed comes in with the new one.
    void endAll(String account) {
        visits.values().removeIf(visit -> visit.account().equals(account));
    }

    @Override
    public Optional<Who> find(byte[] tokenHash) {
        String session = HexFormat.of().formatHex(tokenHash);
        return visit(session).map(visit -> {
            String name = Sessions.NAME_PREFIX + visit.account();
            return new Who(name, name, Set.of(Scopes.CORNER), null, null, session);
        });
    }

    @Override
    public boolean isAtHand() {
        return true;
    }

    private Optional<Visit> visit(String session) {
        return Optional.ofNullable(visits.get(session))
                .filter(visit -> visit.until().isAfter(clock.now()));
    }

    private record Visit(String account, String kiosk, Instant until) {}
}
