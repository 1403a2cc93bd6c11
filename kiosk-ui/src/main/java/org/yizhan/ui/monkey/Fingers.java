package org.yizhan.ui.monkey;

import java.util.List;
import java.util.stream.Collectors;

/// Does what the monkey wants, as hardware would.
final class Fingers {
    private static final int STEPS = 4;

    private final XServer x;
    private final int shift;
    private final int enter;

    Fingers(XServer x) {
        this.x = x;
        this.shift = x.code("Shift_L");
        this.enter = x.code("Return");
    }

    /// Returns once the X server has passed it on.
    void act(Input input) {
        switch (input) {
            case Input.Touch(int atX, int atY, int button) -> {
                x.move(atX, atY);
                x.button(button, true);
                x.button(button, false);
            }
            case Input.Knock(int atX, int atY) -> {
                x.move(atX, atY);
                for (int time = 0; time < Input.Knock.TIMES; time++) {
                    x.button(Input.Touch.FINGER, true);
                    x.button(Input.Touch.FINGER, false);
                }
            }
            case Input.Drag drag -> drag(drag);
            case Input.Keys(var codes) -> {
                codes.forEach(code -> x.key(code, true));
                codes.reversed().forEach(code -> x.key(code, false));
            }
            case Input.Scan(String text) -> {
                text.chars().forEach(character -> type((char) character));
                stroke(enter);
            }
        }
        x.sync();
    }

    /// The digits that it types on a screen with keys for digits.
    String digits(Input input, Seen seen) {
        return switch (input) {
            case Input.Touch(int atX, int atY, int button) ->
                seen.targets().stream()
                        .filter(target -> target.x() == atX && target.y() == atY)
                        .map(target -> target.id().replaceFirst("key-", ""))
                        .filter(key -> key.matches("\\d"))
                        .collect(Collectors.joining());
            case Input.Keys(var codes) ->
                codes.stream()
                        .map(x::digit)
                        .filter(digit -> digit >= 0)
                        .map(String::valueOf)
                        .collect(Collectors.joining());
            case Input.Knock knock -> "";
            case Input.Drag drag -> "";
            case Input.Scan scan -> "";
        };
    }

    private void drag(Input.Drag drag) {
        x.move(drag.fromX(), drag.fromY());
        x.button(Input.Touch.FINGER, true);
        for (int step = 1; step <= STEPS; step++) {
            x.move(
                    drag.fromX() + (drag.toX() - drag.fromX()) * step / STEPS,
                    drag.fromY() + (drag.toY() - drag.fromY()) * step / STEPS);
        }
        x.button(Input.Touch.FINGER, false);
    }

    private void type(char character) {
        int code = x.code(character);
        if (code != 0 && x.shifted(code, character)) {
            act(new Input.Keys(List.of(shift, code)));
        } else if (code != 0) {
            stroke(code);
        }
    }

    private void stroke(int code) {
        x.key(code, true);
        x.key(code, false);
    }
}
