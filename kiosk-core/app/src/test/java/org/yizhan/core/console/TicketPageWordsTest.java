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

    private static String forecast(Queue.@Nullable Wait wait, String language) {
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
                wait);
        return TicketPage.of(ticket, List.of(), LocalizedText.of("青溪村", "Qingxi"), language, NOW.atZone(CoreClock.ZONE))
                .forecast();
    }
}
