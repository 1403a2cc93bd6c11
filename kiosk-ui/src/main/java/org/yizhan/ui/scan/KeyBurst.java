package org.yizhan.ui.scan;

/// Tells a USB scanner from a hand: it types at least six characters with at most 50 ms between them, then Enter.
/// Every character is held back until that is clear, so that no field sees a scan. Six so close together are no hand's:
/// what comes after them may be late by more, as when a screen is being drawn just then.
public final class KeyBurst {
    private static final long GAP_MILLIS = 50;
    private static final long LATE_MILLIS = 500;
    private static final int LEAST = 6;
    /// Longer than any code of ours: such a scan is held back like every other, and then nobody's.
    private static final int MOST = 500;

    /// What became clear with a key.
    public sealed interface Outcome {
        /// Nothing yet.
        record Held() implements Outcome {}

        /// @param text  empty when it was too long to be one of ours
        record Scanned(String text) implements Outcome {}

        /// A hand typed this.
        record Typed(String text) implements Outcome {}
    }

    private StringBuilder held = new StringBuilder();
    private boolean tooLong;
    private long lastAt;

    /// A typed character, or `\r` or `\n` for Enter, at a time that never jumps.
    public Outcome key(String character, long millis) {
        boolean inTime = isInTime(millis);
        lastAt = millis;
        if (character.equals("\r") || character.equals("\n")) {
            return enter(inTime);
        }
        Outcome before = inTime ? new Outcome.Held() : drain();
        hold(character);
        return before;
    }

    private void hold(String character) {
        if (held.length() == MOST) {
            clear();
            tooLong = true;
        }
        if (!tooLong) {
            held.append(character);
        }
    }

    /// Called when time has passed: what was held longer than a scanner's gap was typed by hand.
    public Outcome rest(long millis) {
        return isInTime(millis) ? new Outcome.Held() : drain();
    }

    private boolean isInTime(long millis) {
        return millis - lastAt <= (isHands() ? GAP_MILLIS : LATE_MILLIS);
    }

    private boolean isHands() {
        return !tooLong && held.length() < LEAST;
    }

    /// Forgets what is held, also what an emptied buffer would still have in its memory.
    public void clear() {
        held = new StringBuilder();
        tooLong = false;
    }

    private Outcome enter(boolean inTime) {
        if (!inTime || isHands()) {
            return drain();
        }
        String text = held.toString();
        clear();
        return new Outcome.Scanned(text);
    }

    private Outcome drain() {
        String text = held.toString();
        clear();
        return text.isEmpty() ? new Outcome.Held() : new Outcome.Typed(text);
    }
}
