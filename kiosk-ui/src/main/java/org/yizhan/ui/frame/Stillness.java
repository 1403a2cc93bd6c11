package org.yizhan.ui.frame;

import java.time.Duration;
import java.util.function.LongSupplier;

/// For how long nobody has done anything at this kiosk, and no other screen has come. Pure: it is asked, it starts no
/// timer.
public final class Stillness {
    private final LongSupplier millis;
    private long stirredAt;

    /// @param millis  a clock that never jumps
    public Stillness(LongSupplier millis) {
        this.millis = millis;
        this.stirredAt = millis.getAsLong();
    }

    /// Somebody did something, or there is another screen.
    public void stir() {
        stirredAt = millis.getAsLong();
    }

    public boolean hasLasted(Duration time) {
        return millis.getAsLong() - stirredAt >= time.toMillis();
    }
}
