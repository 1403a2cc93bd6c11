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

/// Something is missing: the place is kept, or the number is drawn all the same. Nobody is refused.
public final class LackingModel implements Model {
    private final Having having;
    private final Numbers numbers;

    public LackingModel(
            Screen.Lacking screen, Client client, Talk talk, Navigator navigator, Supplier<Language> language) {
        this.having = screen.having();
        this.numbers = new Numbers(client, talk, navigator, language);
    }

    public Having having() {
        return having;
    }

    Numbers numbers() {
        return numbers;
    }

    public void keep() {
        Queue.Ticket held = having.ticket();
        if (held == null) {
            numbers.drawLacking(having);
        } else {
            numbers.keep(held, having.lacking());
        }
    }

    public void queueAnyway() {
        Queue.Ticket held = having.ticket();
        if (held == null) {
            numbers.draw(having.item());
        } else if (!isBusy()) {
            numbers.show(held);
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
