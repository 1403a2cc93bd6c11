package org.yizhan.ui;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.yizhan.ui.frame.Screen;

/// The slip of a visit that is over, in a real window.
class OldSlipFlowTest {
    @Test
    void it_leads_to_the_case_that_was_filed_on_its_number() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.hand.tap("tile-queue");
            visitor.hand.tap("service-social");
            visitor.hand.tap("done");
            visitor.hand.await("tile-queue");
            var id = visitor.village.queue.tickets.keySet().iterator().next();
            visitor.hand.scan("YZT:" + id);
            visitor.hand.await("ticket-number");
            visitor.village.queue.finish(id);
            visitor.hand.scan("YZT:" + id);
            visitor.hand.await("case-number");
            assertInstanceOf(Screen.CaseProgress.class, visitor.screen());
            assertTrue(Visitor.onFx(() -> visitor.hand.text("case-number")).contains("排队号 D014"));
            String other = FakeCases.ALSO_FILED.getFirst().number();
            assertTrue(Visitor.onFx(() -> visitor.hand.text("beside-" + other)).contains("残疾人两项补贴 · 已收到"));
        }
    }
}
