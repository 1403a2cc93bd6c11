package org.yizhan.core.queue;

import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.queue.Queue;

/// How long somebody will wait, in words, the same on slip and page.
public final class WaitWords {
    private static final LocalizedText RANGE = LocalizedText.of("%d 到 %d 分钟", "%d to %d minutes");
    private static final LocalizedText SHORT = LocalizedText.of("%d 分钟以内", "up to %d minutes");
    private static final LocalizedText UNKNOWN = LocalizedText.of("暂时估不准", "cannot be told now");

    private WaitWords() {}

    /// @param wait  null where it cannot be told
    public static String of(Queue.@Nullable Wait wait, String language) {
        if (wait == null) {
            return UNKNOWN.in(language);
        }
        return wait.atLeastMinutes() == 0
                ? SHORT.in(language).formatted(wait.atMostMinutes())
                : RANGE.in(language).formatted(wait.atLeastMinutes(), wait.atMostMinutes());
    }
}
