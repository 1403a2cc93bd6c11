package org.yizhan.core.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sound.sampled.SourceDataLine;
import org.junit.jupiter.api.Test;

/// No machine that tests run on has a sound card: a line that notes what is asked of it stands for one.
class LoudspeakerTest {
    private static final int SECOND = 32_000;

    private final AtomicInteger written = new AtomicInteger();
    private final List<String> asked = new ArrayList<>();

    @Test
    void what_is_wanted_is_heard_to_its_end() {
        Loudspeaker.play(line(), second(), () -> true);
        assertEquals(SECOND, written.get());
        assertEquals(List.of("start", "drain"), asked);
    }

    @Test
    void what_nobody_wants_any_more_is_silent_at_once() {
        Loudspeaker.play(line(), second(), () -> written.get() == 0);
        assertTrue(written.get() > 0 && written.get() <= SECOND / 10, written.toString());
        assertEquals(List.of("start", "stop", "flush"), asked, "nor is what the card holds already");
    }

    private static Wave second() {
        return new Wave(VoicePack.FORMAT, new byte[SECOND]);
    }

    private SourceDataLine line() {
        return (SourceDataLine) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {SourceDataLine.class}, (line, method, values) -> {
                    if (method.getName().equals("write")) {
                        return written.addAndGet((int) values[2]);
                    }
                    asked.add(method.getName());
                    return null;
                });
    }
}
