package org.yizhan.core.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Ids;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Turn;
import org.yizhan.core.store.CoreClock;

class TicketPageWordsTest {
    private static final Instant NOW = Instant.parse("2026-11-26T01:00:00Z");

    @Test
    void how_long_one_still_waits_is_said_in_a_sentence_also_where_it_cannot_be_told() {
        assertEquals("大约还要等：20 到 35 分钟", forecast(new Queue.Wait(20, 35), "zh-CN"));
        assertEquals("Still to wait: up to 5 minutes", forecast(new Queue.Wait(0, 5), "en"));
        assertEquals("还要等多久，暂时估不准。", forecast(null, "zh-CN"));
        assertEquals("How long you will still wait cannot be told now.", forecast(null, "en"));
    }

    @Test
    void who_comes_first_is_said_and_from_when_on_oneself() {
        assertEquals(
                "老人、残疾人、孕妇、军人和有预约的优先：每叫 3 位，叫 1 位普通的。您快等满 45 分钟，就先叫您。",
                page(null, "zh-CN").turn());
        assertEquals(
                "Elderly, disabled, pregnant, veterans and appointments first: 3 of them, then one other."
                        + " As your wait nears 45 minutes, you come first.",
                page(null, "en").turn());
    }

    private static String forecast(Queue.@Nullable Wait wait, String language) {
        return page(wait, language).forecast();
    }

    private static TicketPage page(Queue.@Nullable Wait wait, String language) {
        var ticket = new Queue.Ticket(
                Ids.next(),
                "A012",
                "social",
                LocalizedText.of("社保养老", "Social insurance"),
                Queue.State.WAITING,
                2,
                NOW,
                null,
                null,
                0,
                Set.of(),
                null,
                1,
                Queue.Priority.ORDINARY,
                null,
                null,
                List.of(),
                null,
                wait,
                new Turn.Rule(3, 45));
        return TicketPage.of(
                ticket, List.of(), LocalizedText.of("青溪村", "Qingxi"), language, NOW.atZone(CoreClock.ZONE));
    }
}
