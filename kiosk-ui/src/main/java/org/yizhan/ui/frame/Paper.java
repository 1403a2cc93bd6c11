package org.yizhan.ui.frame;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.cases.Cases;

/// A receipt or a member card in the place of typing. The kiosk has its text, in which nobody is named, and what the
/// core lets a screen show of the person; the rest goes from the old record to the new one inside the core.
///
/// @param text  what was scanned
public record Paper(String text, Cases.Known known) {
    /// What stands in for the answer to that question, masked; empty where the paper does not know it.
    public Optional<String> says(String askId) {
        return Optional.ofNullable(shown(askId));
    }

    private @Nullable String shown(String askId) {
        return switch (askId) {
            case Asks.NAME -> known.name().shown();
            case Asks.PHONE -> known.phone();
            case Asks.ID_NUMBER -> known.idNumber();
            default -> null;
        };
    }

    /// Says nothing of what is on it, so that no log can.
    @Override
    public String toString() {
        return "Paper[" + known.kind() + "]";
    }
}
