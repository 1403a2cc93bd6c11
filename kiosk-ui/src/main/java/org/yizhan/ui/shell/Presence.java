package org.yizhan.ui.shell;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.yizhan.ui.frame.Idle;
import org.yizhan.ui.frame.IdleWatch;
import org.yizhan.ui.parts.Look;

/// What lies over the screen: “please go to the desk” before “are you still there?”, never both.
final class Presence {
    private final IdleWatch idle;
    private final Runnable leave;
    private static final int LAST_CALL_SECONDS = 10;

    private final Consumer<@Nullable Node> cover;
    private final Consumer<Node> say;
    private IdleWatch.State shown = new IdleWatch.State.Calm();
    private Idle screensIdle = Idle.HOME;
    private @Nullable Node away;

    /// @param leave  clears the kiosk for the next person
    /// @param cover  lays a node over the screen, or nothing
    /// @param say    reads what lies over the screen aloud
    Presence(LongSupplier millis, Runnable leave, Consumer<@Nullable Node> cover, Consumer<Node> say) {
        this.idle = new IdleWatch(millis);
        this.leave = leave;
        this.cover = cover;
        this.say = say;
    }

    void enter(Idle screensIdle) {
        this.screensIdle = screensIdle;
        idle.enter(screensIdle);
        hold();
        show(new IdleWatch.State.Calm(), null);
    }

    void touched() {
        idle.touch();
    }

    /// @param overlay  what is said while the core is away; null once it is there
    void away(@Nullable Node overlay) {
        if (away == null && overlay == null) {
            return;
        }
        away = overlay;
        shown = new IdleWatch.State.Calm();
        hold();
        cover.accept(overlay);
    }

    /// What somebody wrote waits for the core as they were told it would.
    private void hold() {
        if (away != null && screensIdle == Idle.FORM) {
            idle.hold();
        } else {
            idle.resume();
        }
    }

    void beat(Look look) {
        IdleWatch.State now = idle.state();
        switch (now) {
            case IdleWatch.State.Calm calm -> show(calm, null);
            case IdleWatch.State.Leaving leaving -> {
                boolean begins = !(shown instanceof IdleWatch.State.Leaving);
                boolean lastCall = leaving.seconds() == LAST_CALL_SECONDS && !leaving.equals(shown);
                Node question = Overlays.leaving(look, leaving.seconds(), screensIdle == Idle.FORM, this::touched);
                show(leaving, question);
                if (away == null && (begins || lastCall)) {
                    say.accept(question);
                }
            }
            case IdleWatch.State.Gone gone -> leave.run();
        }
    }

    private void show(IdleWatch.State state, @Nullable Node overlay) {
        if (away == null && !state.equals(shown)) {
            shown = state;
            cover.accept(overlay);
        }
    }
}
