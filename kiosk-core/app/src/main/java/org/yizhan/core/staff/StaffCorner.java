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

/// Opens the staff corner of a kiosk. Wrong tries make that number wait at that kiosk, never anywhere else: whoever
/// plays with the corner keeps nobody from the console or from another kiosk.
@ApplicationScoped
class StaffCorner {
    /// Compared with when nobody has that number, so that the answer takes as long.
    private static final String NOBODY = BcryptUtil.bcryptHash("no such number");

    private final Store store;
    private final CornerPins pins;
    private final CornerVisits visits;
    private final Patience patience;
    private final Audit audit;

    StaffCorner(Store store, CornerPins pins, CornerVisits visits, Patience patience, Audit audit) {
        this.store = store;
        this.pins = pins;
        this.visits = visits;
        this.patience = patience;
        this.audit = audit;
    }

    Corner.Pass enter(Corner.Entry entry, String kiosk) {
        String place = "kiosk/" + kiosk;
        Duration wait = patience.wait(entry.number(), place);
        if (!wait.isZero()) {
            throw Refused.because(
                    429,
                    "staff",
                    "wait",
                    "too many wrong PINs at this kiosk",
                    Map.of("seconds", Long.toString(wait.toSeconds() + 1)));
        }
        Optional<CornerPins.Held> held = store.read(handle -> pins.find(handle, entry.number()));
        boolean right = BcryptUtil.matches(
                entry.pin(), held.map(CornerPins.Held::pinHash).orElse(NOBODY));
        if (held.isEmpty() || !right) {
            patience.missed(entry.number(), place);
            note(held.map(CornerPins.Held::account).orElse("unknown"), "staff.corner-refused", kiosk);
            throw Refused.because(401, "staff", "wrong-pin", "no such number with that PIN");
        }
        patience.succeeded(entry.number(), place);
        String account = held.get().account();
        note(account, "staff.corner-opened", kiosk);
        return visits.begin(account, kiosk);
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
