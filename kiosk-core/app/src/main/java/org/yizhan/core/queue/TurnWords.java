package org.yizhan.core.queue;

import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.queue.Turn;

/// By what one is called, in words, the same on slip and page. That nobody waits longer is not said: a desk may be
/// empty.
public final class TurnWords {
    private static final LocalizedText RULE = LocalizedText.of(
            "老人、残疾人、孕妇、军人和有预约的优先：每叫 %d 位，叫 1 位普通的。您快等满 %d 分钟，就先叫您。",
            "Elderly, disabled, pregnant, veterans and appointments first: %d of them, then one other."
                    + " As your wait nears %d minutes, you come first.");

    private TurnWords() {}

    public static String of(Turn.Rule rule, String language) {
        return RULE.in(language).formatted(rule.ratio(), rule.boundMinutes());
    }
}
