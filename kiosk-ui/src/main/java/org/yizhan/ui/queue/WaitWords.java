package org.yizhan.ui.queue;

import org.jspecify.annotations.Nullable;
import org.yizhan.contract.queue.Queue;
import org.yizhan.ui.parts.Look;

/// How long one will wait, in words: a range, or that it cannot be told.
final class WaitWords {
    private WaitWords() {}

    static String of(Look look, Queue.@Nullable Wait wait) {
        if (wait == null) {
            return look.text("queue.wait.none");
        }
        return wait.atLeastMinutes() == 0
                ? look.text("queue.wait.short", wait.atMostMinutes())
                : look.text("queue.wait.range", wait.atLeastMinutes(), wait.atMostMinutes());
    }
}
