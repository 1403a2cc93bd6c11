package org.yizhan.core.figures;

import java.util.Arrays;
import org.yizhan.contract.figures.Figures;

/// How long something took each time it happened.
final class Durations {
    private int[] seconds = new int[16];
    private int count;
    private int unknown;

    void add(long millis) {
        if (count == seconds.length) {
            seconds = Arrays.copyOf(seconds, 2 * count);
        }
        seconds[count++] = Math.toIntExact(Math.min(Math.max(0, millis) / 1000, Integer.MAX_VALUE));
    }

    /// It happened, and nobody knows how long it took.
    void addUnknown() {
        unknown++;
    }

    Figures.Spread spread() {
        if (count == 0) {
            return new Figures.Spread(unknown, null, null);
        }
        int[] sorted = Arrays.copyOf(seconds, count);
        Arrays.sort(sorted);
        return new Figures.Spread(count + unknown, percentile(sorted, 50), percentile(sorted, 90));
    }

    /// The least of them that so many in a hundred do not exceed.
    private static int percentile(int[] sorted, int percent) {
        return sorted[(sorted.length * percent + 99) / 100 - 1];
    }
}
