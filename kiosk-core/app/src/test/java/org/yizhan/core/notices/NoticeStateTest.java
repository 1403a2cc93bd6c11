package org.yizhan.core.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yizhan.core.notices.NoticeState.Step;

class NoticeStateTest {
    private static final Map<NoticeState, Map<Step, NoticeState>> EDGES = Map.of(
            NoticeState.DRAFTED, Map.of(Step.PUBLISH, NoticeState.PUBLISHED, Step.WITHDRAW, NoticeState.WITHDRAWN),
            NoticeState.PUBLISHED, Map.of(Step.WITHDRAW, NoticeState.WITHDRAWN),
            NoticeState.WITHDRAWN, Map.of());

    @Test
    void every_state_and_step_leads_where_the_table_says_and_nowhere_else() {
        for (NoticeState state : NoticeState.values()) {
            for (Step step : Step.values()) {
                Map<Step, NoticeState> from = EDGES.getOrDefault(state, Map.of());
                assertEquals(Optional.ofNullable(from.get(step)), state.after(step), state + " " + step);
            }
        }
        assertEquals(NoticeState.values().length, EDGES.size());
    }
}
