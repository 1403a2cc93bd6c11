package org.yizhan.core.devices;

import org.jspecify.annotations.Nullable;
import org.yizhan.contract.devices.Print;

/// Something that takes ESC/POS bytes.
interface Printer {
    /// Prints one slip, and returns when the printer says it has or when there is trouble. Never throws for the
    /// printer's sake.
    Outcome print(byte[] slip);

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
