package org.yizhan.core.staff;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.yizhan.contract.staff.Corner;
import org.yizhan.core.audit.Audit;
import org.yizhan.core.store.Store;
import org.yizhan.core.web.Refused;

/// Opens the staff corner of a kiosk. Wrong tries slow that kiosk down for a while ([CornerPace]), never anything else:
/// whoever plays with the corner keeps nobody out of it, nor from the console or another kiosk.
@ApplicationScoped
class StaffCorner {
    /// Compared with when nobody has that number, so that the answer takes as long.
    private static final String NOBODY = BcryptUtil.bcryptHash("no such number");

    private final Store store;
    private final CornerPins pins;
    private final CornerVisits visits;
    private final CornerPace pace;
    private final Audit audit;

    StaffCorner(Store store, CornerPins pins, CornerVisits visits, CornerPace pace, Audit audit) {
        this.store = store;
        this.pins = pins;
        this.visits = visits;
        this.pace = pace;
        this.audit = audit;
    }

    Corner.Pass enter(Corner.Entry entry, String kiosk) {
        Tried tried = tried(entry, kiosk);
        String account = tried.held().map(CornerPins.Held::account).orElse("unknown");
        if (!tried.right()) {
            note(account, "staff.corner-refused", kiosk);
            throw Refused.because(401, "staff", "wrong-pin", "no such number with that PIN");
        }
        note(account, "staff.corner-opened", kiosk);
        return visits.begin(account, kiosk);
    }

    private record Tried(Optional<CornerPins.Held> held, boolean right) {}

    /// One try after the other: many at once would all come before the wait that the first of them brings.
    private synchronized Tried tried(Corner.Entry entry, String kiosk) {
        Duration wait = pace.wait(kiosk);
        if (!wait.isZero()) {
            throw Refused.because(
                    429,
                    "staff",
                    "wait",
                    "too many wrong PINs at this kiosk",
                    Map.of("seconds", Long.toString(wait.toSeconds() + 1)));
        }
        Optional<CornerPins.Held> held = store.read(handle -> pins.find(handle, entry.number()));
        boolean matches = BcryptUtil.matches(
                entry.pin(), held.map(CornerPins.Held::pinHash).orElse(NOBODY));
        boolean right = matches && held.isPresent();
        if (!right) {
            pace.missed(kiosk);
        }
        return new Tried(held, right);
    }

    void setPin(String account, String pin, String by) {
        String hash = store.read(handle -> pins.hash(handle, account, pin));
        store.write(tx -> {
            pins.put(tx, account, hash);
            audit.line(tx, by, "staff.corner-pin-set", null, account);
            tx.afterCommit(() -> visits.endAll(account));
            return account;
        });
    }

    private void note(String account, String what, String kiosk) {
        store.write(tx -> {
            audit.line(tx, Sessions.NAME_PREFIX + account, what, null, kiosk);
            return what;
        });
    }
}
