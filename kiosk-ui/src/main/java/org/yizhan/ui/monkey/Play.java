package org.yizhan.ui.monkey;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.stage.Stage;
import org.yizhan.ui.Kiosk;
import org.yizhan.ui.frame.Screen;
import org.yizhan.ui.tour.Hand;

/// The monkey's day: an input, what came of it, whether one is still inside, and on. An input counts as an action when
/// what can be read or pressed on the panel is different just after it from just before; an answer of the core that
/// comes later counts for none.
final class Play {
    /// What is out is looked at again until then: the kiosk takes back what it lost twice a second.
    private static final Duration MOMENT = Duration.ofMillis(1_000);

    private static final Duration GLIMPSE = Duration.ofMillis(1);

    private static final Duration GLANCE = Duration.ofMillis(20);

    /// An answer of the core, a slow one of somebody who waits for it, and the kiosk's next beat.
    private static final Duration ANSWER = Duration.ofMillis(8);

    private static final Duration AWAITED = Duration.ofMillis(600);

    /// A key that the window manager keeps for itself never comes to the kiosk: nobody waits longer than this for it.
    private static final Duration ON_ITS_WAY = Duration.ofMillis(20);

    private static final Duration BEAT = Duration.ofMillis(300);

    /// The desktop is looked for after every key, and after so many of the others once.
    private static final int LOOKED = 5;

    /// The home screen is searched when somebody comes there, when it changes, and of so many other looks once.
    private static final int SEARCHED = 20;

    private static final int REPORTED = 1_000;

    /// How often in a day the process's memory, threads and files are looked at.
    private static final int WEIGHINGS = 40;

    private final Kiosk kiosk;
    private final Stage stage;
    private final Hand hand;
    private final Whim whim;
    private final Codes codes;
    private final Fingers fingers;
    private final Fence fence;
    private final Doorkeeper doorkeeper;
    private final Later later;
    private final Random random;
    private final Tally tally;
    private final Canaries canaries = new Canaries();
    private final Trend trend = new Trend();
    private final AtomicLong heard = new AtomicLong();
    private boolean outside;
    private boolean toWeigh;
    private int lastPrint;
    private int searched;

    Play(
            Kiosk kiosk,
            Stage stage,
            Hand hand,
            Whim whim,
            Codes codes,
            Fingers fingers,
            Fence fence,
            Doorkeeper doorkeeper,
            Later later,
            Random random,
            Tally tally) {
        this.kiosk = kiosk;
        this.stage = stage;
        this.hand = hand;
        this.whim = whim;
        this.codes = codes;
        this.fingers = fingers;
        this.fence = fence;
        this.doorkeeper = doorkeeper;
        this.later = later;
        this.random = random;
        this.tally = tally;
    }

    void of(int inputs) {
        hand.onFx(() -> {
            stage.addEventFilter(InputEvent.ANY, event -> heard.incrementAndGet());
            return true;
        });
        for (int i = 1; i <= inputs; i++) {
            Seen before = see("");
            Input input = whim.next(before);
            if (before.screen() instanceof Screen.StaffPin) {
                doorkeeper.typed(fingers.digits(input, before));
            }
            long until = heard.get();
            fingers.act(input);
            arrive(until);
            Seen after = see(" after " + input + " on " + before.screen().name());
            boolean other = !after.screen().equals(before.screen());
            tally.input(other || after.print() != before.print());
            guard(input, before.screen());
            if (whim.isThrough()) {
                await();
            } else if (other) {
                LockSupport.parkNanos(ANSWER.toNanos());
            }
            pause();
            toWeigh |= i % Math.max(1, inputs / WEIGHINGS) == 0;
            if (toWeigh && after.screen() instanceof Screen.Home) {
                toWeigh = false;
                weigh(i);
            }
            if (i % REPORTED == 0 || i == inputs) {
                System.out.println(tally.line(canaries.found(), trend));
            }
        }
    }

    /// Until the kiosk's thread has the input in hand: on a busy machine a look would else be earlier than the touch.
    private void arrive(long until) {
        long end = System.nanoTime() + ON_ITS_WAY.toNanos();
        while (heard.get() == until && System.nanoTime() < end) {
            LockSupport.parkNanos(GLIMPSE.toNanos());
        }
    }

    private Seen see(String after) {
        Seen seen = hand.onFx(this::look);
        doorkeeper.trespass(seen.screen()).ifPresent(how -> {
            System.out.println("out: " + how + after);
            tally.escape();
        });
        return seen;
    }

    private Seen look() {
        Scene scene = stage.getScene();
        Screen screen = kiosk.navigator().current();
        tally.visit(screen);
        codes.see(screen);
        canaries.see(screen);
        canaries.see(scene);
        var seen = Seen.of(scene, screen, lastPrint);
        lastPrint = seen.print();
        if (!(screen instanceof Screen.Home)) {
            searched = 0;
        } else if (seen.print() != searched || random.nextInt(SEARCHED) == 0) {
            searched = seen.print();
            canaries.search(scene.getRoot());
        }
        return seen;
    }

    private void weigh(int inputs) {
        Load load = hand.onFx(Load::now);
        trend.add(later.hours(), load);
        System.out.println(load.line(inputs, later.hours()));
    }

    /// Whoever did all that a screen asked for waits for what comes of it.
    private void await() {
        long end = System.nanoTime() + AWAITED.toNanos();
        do {
            LockSupport.parkNanos(ANSWER.toNanos());
        } while (!hand.onFx(kiosk::isSettled) && System.nanoTime() < end);
    }

    /// A way out that the kiosk closes by itself within a moment is no escape.
    private void guard(Input input, Screen screen) {
        Optional<String> breach = fence.breach();
        if (breach.isEmpty() && (input instanceof Input.Keys || random.nextInt(LOOKED) == 0)) {
            breach = hand.onFx(fence::hole);
        }
        if (breach.isPresent() && !outside) {
            System.out.println("out: " + breach.get() + " after " + input + " on " + screen.name());
            long end = System.nanoTime() + MOMENT.toNanos();
            while (breach.isPresent() && System.nanoTime() < end) {
                LockSupport.parkNanos(GLANCE.toNanos());
                breach = breach();
            }
            if (breach.isPresent()) {
                tally.escape();
            } else {
                tally.slip();
            }
        }
        outside = breach.isPresent();
    }

    private Optional<String> breach() {
        return fence.breach().or(() -> hand.onFx(fence::hole));
    }

    /// As long as a person waits: mostly about a second, sometimes a trembling finger's moment, now and then so long
    /// that the kiosk asks whether anybody is there, or goes home.
    private void pause() {
        int dice = random.nextInt(1_000);
        if (dice < 4) {
            later.pass(random.nextInt(30_000, 240_000));
            LockSupport.parkNanos(BEAT.toNanos());
        } else {
            later.pass(dice < 150 && !whim.isSteady() ? random.nextInt(10, 200) : random.nextInt(410, 1_500));
        }
    }
}
