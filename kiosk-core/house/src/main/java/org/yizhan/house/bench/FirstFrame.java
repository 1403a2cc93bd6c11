package org.yizhan.house.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// Finds out when a screen first showed what it stayed at: every change is noted with its time, and once nothing
/// has changed for a while, the earliest note that (almost) equals the last one is the first frame.
final class FirstFrame {
    private static final Duration LOOK = Duration.ofMillis(10);
    private static final Duration QUIET = Duration.ofSeconds(3);

    /// A clock's minute may turn meanwhile: that many tiles of thousands may differ.
    private static final int TOLERATED_TILES = 12;

    private record Change(long at, int[] tiles) {}

    private final FrameBuffer screen;
    private final long began;
    private final int[] before;
    private final List<Change> changes = new ArrayList<>();

    private FirstFrame(FrameBuffer screen) {
        this.screen = screen;
        this.before = screen.fingerprints();
        this.began = System.nanoTime();
    }

    /// To be called just before the program starts.
    static FirstFrame watch(FrameBuffer screen) {
        return new FirstFrame(screen);
    }

    /// Watches until the screen rests and answers how long it took to get there; empty when it never rested on
    /// anything but what was there before.
    Optional<Duration> await(Duration limit) {
        int[] last = before;
        long now = System.nanoTime();
        long lastChange = began;
        while (now - began < limit.toNanos() && (changes.isEmpty() || now - lastChange < QUIET.toNanos())) {
            int[] tiles = screen.fingerprints();
            if (!java.util.Arrays.equals(tiles, last)) {
                lastChange = now;
                changes.add(new Change(now, tiles));
                last = tiles;
            }
            LockSupport.parkNanos(LOOK.toNanos());
            now = System.nanoTime();
        }
        int[] rest = last;
        return differing(rest, before) <= TOLERATED_TILES
                ? Optional.empty()
                : changes.stream()
                        .filter(change -> differing(change.tiles(), rest) <= TOLERATED_TILES)
                        .findFirst()
                        .map(change -> Duration.ofNanos(change.at() - began));
    }

    private static int differing(int[] one, int[] other) {
        int count = 0;
        for (int i = 0; i < one.length; i++) {
            if (one[i] != other[i]) {
                count++;
            }
        }
        return count;
    }
}
