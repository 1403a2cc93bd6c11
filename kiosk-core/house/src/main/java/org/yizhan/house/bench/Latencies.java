package org.yizhan.house.bench;

import java.util.Arrays;

/// How long each of many requests took. Filled by one thread.
final class Latencies {
    private long[] nanos = new long[1024];
    private int size;

    void add(long took) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * size);
        }
        nanos[size++] = took;
    }

    Latencies addAll(Latencies others) {
        for (int i = 0; i < others.size; i++) {
            add(others.nanos[i]);
        }
        return this;
    }

    int size() {
        return size;
    }

    /// The milliseconds that a share of them does not exceed; 0 if there are none.
    double millis(double share) {
        long[] sorted = sorted();
        return size == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(share * size) - 1)] / 1e6;
    }

    double worstMillis() {
        return millis(1);
    }

    long[] sorted() {
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        return sorted;
    }
}
