package org.yizhan.core.queue;

import java.util.Arrays;
import org.yizhan.contract.queue.Queue;

/// Between which times a simulation's middle six in ten lie, in milliseconds.
record WaitRange(long p20, long p80) {
    private static final long STEP_MINUTES = 5;
    private static final long STEP = STEP_MINUTES * 60_000;

    static WaitRange of(long[] waits) {
        long[] sorted = waits.clone();
        Arrays.sort(sorted);
        return new WaitRange(sorted[(sorted.length - 1) / 5], sorted[(sorted.length - 1) * 4 / 5]);
    }

    WaitRange times(double factor) {
        return new WaitRange(Math.round(p20 * factor), Math.round(p80 * factor));
    }

    /// Outward to whole steps of five minutes: nobody can know it better, and nobody should think so.
    Queue.Wait shown() {
        int atLeast = Math.toIntExact(STEP_MINUTES * (p20 / STEP));
        int atMost = Math.toIntExact(STEP_MINUTES * ((p80 + STEP - 1) / STEP));
        return new Queue.Wait(atLeast, Math.max(atMost, atLeast + Math.toIntExact(STEP_MINUTES)));
    }
}
