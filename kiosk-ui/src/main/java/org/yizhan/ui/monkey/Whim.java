package org.yizhan.ui.monkey;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.yizhan.ui.frame.Metrics;
import org.yizhan.ui.frame.Screen;

/// What the monkey does next: mostly at random, more often what it seldom did, and now and then all that a form asks.
final class Whim {
    /// Of a hundred inputs before a form, how many begin to fill it in; and of those in between, how many go on with
    /// it.
    private static final int BEGUN = 40;

    /// The same where somebody was led by what they want.
    private static final int BEGUN_ON_A_FORM = 85;

    private static final int KEPT = 97;

    /// Of so many inputs with nothing begun, one knocks at the hidden corner; of so many before a form one holds a
    /// paper before the reader.
    private static final int KNOCKED = 120;

    private static final int HELD_OUT = 80;

    /// Well inside the corner that hears knocks.
    private static final double CORNER_MM = 10;

    private final Random random;
    private final Metrics panel;
    private final Keyboard keyboard;
    private final Codes codes;
    private final Forms forms;
    private final Map<String, Integer> done = new HashMap<>();
    private final Deque<String> plan = new ArrayDeque<>();
    private boolean through;

    Whim(Random random, Metrics panel, Keyboard keyboard, Codes codes, Keyring keys) {
        this.random = random;
        this.panel = panel;
        this.keyboard = keyboard;
        this.codes = codes;
        this.forms = new Forms(random, codes, keys);
    }

    Input next(Seen seen) {
        through = false;
        if (plan.isEmpty()) {
            Optional<Input> sudden = sudden(seen.screen());
            if (sudden.isPresent()) {
                return sudden.get();
            }
            if (random.nextInt(100) < (isForm(seen.screen()) ? BEGUN_ON_A_FORM : BEGUN)) {
                plan.addAll(forms.plan(seen.screen()));
            }
        }
        boolean begun = !plan.isEmpty();
        Input next = random.nextInt(100) < KEPT ? planned(seen).orElseGet(() -> any(seen)) : any(seen);
        through = begun && plan.isEmpty();
        return next;
    }

    private static boolean isForm(Screen screen) {
        return switch (screen) {
            case Screen.Apply apply -> true;
            case Screen.Review review -> true;
            case Screen.Noting note -> true;
            case Screen.StaffPin pin -> true;
            default -> false;
        };
    }

    private Optional<Input> sudden(Screen screen) {
        if (!(screen instanceof Screen.Staff) && random.nextInt(KNOCKED) == 0) {
            int corner = (int) panel.px(CORNER_MM);
            return Optional.of(new Input.Knock(corner, corner));
        }
        return isForm(screen) && random.nextInt(HELD_OUT) == 0
                ? Optional.of(new Input.Scan(codes.known(random)))
                : Optional.empty();
    }

    /// Whether a form is being filled in, which is done with a steady hand.
    boolean isSteady() {
        return !plan.isEmpty();
    }

    /// Whether the last input was the last that a form asked for.
    boolean isThrough() {
        return through;
    }

    private Input any(Seen seen) {
        int dice = random.nextInt(100);
        if (dice < 48) {
            return touch(seen);
        } else if (dice < 56) {
            return new Input.Touch(anyX(), anyY(), Input.Touch.FINGER);
        } else if (dice < 59) {
            return new Input.Drag(anyX(), anyY(), anyX(), anyY());
        } else if (dice < 62) {
            return new Input.Touch(anyX(), anyY(), 2 + random.nextInt(8));
        } else if (dice < 96) {
            return keyboard.any(random);
        }
        return new Input.Scan(codes.any(random));
    }

    /// What the form on the screen asks, step by step, once it was begun; another screen ends it.
    private Optional<Input> planned(Seen seen) {
        while (!plan.isEmpty()) {
            String step = plan.remove();
            List<Seen.Target> targets = seen.targets().stream()
                    .filter(each -> step.endsWith("-")
                            ? each.id().startsWith(step)
                            : each.id().equals(step))
                    .toList();
            if (!targets.isEmpty()) {
                return Optional.of(on(targets.get(random.nextInt(targets.size()))));
            }
        }
        return Optional.empty();
    }

    private Input touch(Seen seen) {
        if (seen.targets().isEmpty()) {
            return new Input.Touch(anyX(), anyY(), Input.Touch.FINGER);
        }
        Seen.Target target = seldom(seen);
        if (target.id().equals("ink-pad")) {
            int reach = panel.width() / 5;
            return new Input.Drag(
                    target.x() + random.nextInt(-reach, reach),
                    target.y() + random.nextInt(-60, 60),
                    target.x() + random.nextInt(-reach, reach),
                    target.y() + random.nextInt(-60, 60));
        }
        return on(target);
    }

    /// The less often something was touched on a screen of that name, the likelier.
    private Seen.Target seldom(Seen seen) {
        var ways = new ArrayList<Double>();
        double sum = 0;
        for (Seen.Target target : seen.targets()) {
            sum += 1.0 / (1 + done.getOrDefault(key(seen, target), 0));
            ways.add(sum);
        }
        double dice = random.nextDouble() * sum;
        int chosen = 0;
        while (chosen < ways.size() - 1 && ways.get(chosen) < dice) {
            chosen++;
        }
        Seen.Target target = seen.targets().get(chosen);
        done.merge(key(seen, target), 1, Integer::sum);
        return target;
    }

    private static String key(Seen seen, Seen.Target target) {
        return seen.screen().name() + " " + target.id();
    }

    private static Input on(Seen.Target target) {
        return new Input.Touch(target.x(), target.y(), Input.Touch.FINGER);
    }

    private int anyX() {
        return random.nextInt(panel.width());
    }

    private int anyY() {
        return random.nextInt(panel.height());
    }
}
