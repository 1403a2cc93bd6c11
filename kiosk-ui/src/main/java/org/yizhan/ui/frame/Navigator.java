package org.yizhan.ui.frame;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;

/// The stack of screens. Home is its floor and cannot be taken away. Needs no toolkit.
public final class Navigator {
    private static final Screen HOME = new Screen.Home();

    private final Deque<Screen> stack = new ArrayDeque<>();
    private Consumer<Screen> shown = screen -> {};

    public Navigator() {
        stack.push(HOME);
    }

    /// `show` is told each screen that comes to the top, also when it equals the one before.
    public void onShow(Consumer<Screen> show) {
        shown = show;
    }

    public Screen current() {
        return stack.element();
    }

    public boolean canGoBack() {
        return stack.size() > 1;
    }

    public void open(Screen screen) {
        stack.push(screen);
        shown.accept(screen);
    }

    /// Goes on without a way back to the screen that is shown now.
    public void replace(Screen screen) {
        if (canGoBack()) {
            stack.pop();
        }
        stack.push(screen);
        shown.accept(screen);
    }

    /// Begins anew with that screen: only home is below it.
    public void begin(Screen screen) {
        stack.clear();
        stack.push(HOME);
        stack.push(screen);
        shown.accept(screen);
    }

    public void back() {
        if (!canGoBack()) {
            return;
        }
        Optional<Screen> inside = current().previous();
        stack.pop();
        inside.ifPresent(stack::push);
        shown.accept(current());
    }

    /// Back to the floor; nothing that was entered or shown is kept.
    public void clear() {
        stack.clear();
        stack.push(HOME);
        shown.accept(HOME);
    }
}
