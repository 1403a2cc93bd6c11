package org.yizhan.core.devices;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PrintWakeUpTest {
    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final PrintWakeUp wakeUp = new PrintWakeUp();

    @Test
    void who_rang_before_is_heard_at_once() throws Exception {
        wakeUp.ring();
        wakeUp.await(FOR_EVER);
    }

    @Test
    void where_nobody_rings_it_goes_on_by_itself() throws Exception {
        wakeUp.ring();
        wakeUp.ring();
        wakeUp.await(FOR_EVER);
        wakeUp.await(Duration.ofMillis(1));
    }
}
