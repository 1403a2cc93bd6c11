package org.yizhan.ui.scan;

/// Tells a USB scanner from a hand: it types at least six characters with at most 50 ms between them, then Enter.
/// Every character is held back until that is clear, so that no field sees a scan. Six so close together are no hand's:
/// what comes after them may be late by more, as when a screen is being drawn just then.
public final class KeyBurst {
    private static final long GAP_MILLIS = 50;
    private static final long LATE_MILLIS = 500;
    private static final int LEAST = 6;
    /// Longer than any code of ours: what comes after is no scan.
    private static final int MOST = 500;

    /// What became clear with a key.
    public sealed interface Outcome {
        /// Nothing yet.
        record Held() implements Outcome {}

        record Scanned(String text) implements Outcome {}

        /// A hand typed this.
        record Typed(String text) implements Outcome {}
    }

    private StringBuilder held = new StringBuilder();
    private long lastAt;

    /// A typed character, or `\r` or `\n` for Enter, at a time that never jumps.
    public Outcome key(String character, long millis) {
        boolean inTime = isInTime(millis);
        lastAt = millis;
        if (character.equals("\r") || character.equals("\n")) {
            return enter(inTime);
        }
        Outcome before = inTime && held.length() < MOST ? new Outcome.Held() : drain();
        held.append(character);
        return before;
    }

    /// Called when time has passed: what was held longer than a scanner's gap was typed by hand.
    public Outcome rest(long millis) {
        return isInTime(millis) ? new Outcome.Held() : drain();
    }

    private boolean isInTime(long millis) {
        return millis - lastAt <= (held.length() < LEAST ? GAP_MILLIS : LATE_MILLIS);
    }

    /// Forgets what is held, also what an emptied buffer would still have in its memory.
    public void clear() {
        held = new StringBuilder();
    }

    private Outcome enter(boolean inTime) {
        if (!inTime || held.length() < LEAST) {
            return drain();
        }
        String text = held.toString();
        clear();
        return new Outcome.Scanned(text);
    }

    private Outcome drain() {
        if (held.isEmpty()) {
            return new Outcome.Held();
        }
        String text = held.toString();
        clear();
        return new Outcome.Typed(text);
    }
}
