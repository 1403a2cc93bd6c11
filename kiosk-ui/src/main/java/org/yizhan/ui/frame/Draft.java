package org.yizhan.ui.frame;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.yizhan.contract.Ids;

/// What somebody has answered so far. It lives in the screens' stack alone and goes with it.
///
/// @param id       the case's id and the idempotency key of its filing
/// @param answers  by the id of the [Ask]
public record Draft(UUID id, Map<String, String> answers) {
    public Draft {
        answers = Map.copyOf(answers);
    }

    public static Draft empty() {
        return new Draft(Ids.next(), Map.of());
    }

    public String answer(String askId) {
        return answers.getOrDefault(askId, "");
    }

    public Draft with(String askId, String value) {
        var changed = new HashMap<>(answers);
        changed.put(askId, value);
        return new Draft(id, changed);
    }

    /// The same answers under a new id: for a filing that was refused and is changed before the next try.
    public Draft renewed() {
        return new Draft(Ids.next(), answers);
    }

    /// Says nothing of what is in it, so that no log can.
    @Override
    public String toString() {
        return "Draft[" + id + "]";
    }
}
