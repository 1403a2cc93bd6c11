package org.yizhan.ui.catalogue;

import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import org.yizhan.contract.queue.Queue;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.client.Talk;
import org.yizhan.ui.frame.Having;
import org.yizhan.ui.frame.Model;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Screen;
import org.yizhan.ui.text.Language;

/// One thing to bring, asked for. Whoever does not want to be asked has their number with one touch.
public final class CheckModel implements Model {
    private final Screen.Check screen;
    private final Navigator navigator;
    private final Numbers numbers;

    public CheckModel(Screen.Check screen, Client client, Talk talk, Navigator navigator, Supplier<Language> language) {
        this.screen = screen;
        this.navigator = navigator;
        this.numbers = new Numbers(client, talk, navigator, language);
    }

    public Screen.Check screen() {
        return screen;
    }

    Numbers numbers() {
        return numbers;
    }

    public void answer(boolean has) {
        if (isBusy()) {
            return;
        }
        Having said = screen.having().with(screen.material(), has);
        said.next(screen.step() + 1).ifPresentOrElse(navigator::replace, () -> number(said));
    }

    /// The number without more questions, or back to the one in hand.
    public void skip() {
        number(screen.having());
    }

    private void number(Having having) {
        Queue.Ticket held = having.ticket();
        if (held != null) {
            numbers.show(held);
        } else {
            numbers.draw(having.item());
        }
    }

    @Override
    public ObservableBooleanValue busyProperty() {
        return numbers.busyProperty();
    }

    @Override
    public void close() {
        numbers.close();
    }
}
