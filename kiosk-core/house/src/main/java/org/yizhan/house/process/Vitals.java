package org.yizhan.house.process;

import java.time.Duration;

/// What is known of a running process's life, fed with looks at it. Times are monotonic nanoseconds.
final class Vitals {
    private final Duration startLimit;
    private final Duration silence;
    private boolean up;
    private long lastSign;
    private long lastLook;

    Vitals(Duration startLimit, Duration silence, long now) {
        this.startLimit = startLimit;
        this.silence = silence;
        this.lastSign = now;
        this.lastLook = now;
    }

    enum Verdict {
        STARTING,
        /// The first sign of life.
        CAME_UP,
        FINE,
        HANGS
    }

    /// A gap between two looks as long as the silence allowed means that the watcher itself was held up (a suspended
    /// machine, `kill -STOP` of the house): nobody is blamed for that.
    Verdict look(boolean sign, boolean stopped, long now) {
        if (now - lastLook > silence.toNanos()) {
            lastSign = now;
        }
        lastLook = now;
        if (stopped) {
            return Verdict.HANGS;
        }
        if (sign) {
            lastSign = now;
            boolean first = !up;
            up = true;
            return first ? Verdict.CAME_UP : Verdict.FINE;
        }
        if (now - lastSign > (up ? silence : startLimit).toNanos()) {
            return Verdict.HANGS;
        }
        return up ? Verdict.FINE : Verdict.STARTING;
    }
}
