package org.yizhan.core.devices;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.devices.Print;

/// Something that takes ESC/POS bytes.
interface Printer {
    /// Prints one slip, and returns when the printer says it has or when there is trouble. Never throws for the
    /// printer's sake.
    Outcome print(byte[] slip);

    /// How it is while it has nothing to print; empty when it has no way to tell. Takes no longer than one answer may.
    Optional<Condition> condition();

    /// @param trouble   what would keep the next slip from coming out; null: nothing
    /// @param paperLow  the roll is near its end
    record Condition(Print.@Nullable Trouble trouble, boolean paperLow) {
        static Condition in(Print.Trouble trouble) {
            return new Condition(trouble, false);
        }
    }

    /// @param trouble  null: the slip is out
    /// @param sent     the printer got bytes of the slip, so there may be paper whatever the trouble is
    record Outcome(Print.@Nullable Trouble trouble, boolean sent) {
        static final Outcome PRINTED = new Outcome(null, true);

        static Outcome before(Print.Trouble trouble) {
            return new Outcome(trouble, false);
        }

        static Outcome during(Print.Trouble trouble) {
            return new Outcome(trouble, true);
        }
    }
}
