package org.yizhan.ui.catalogue;

import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.client.Reading;
import org.yizhan.ui.client.Talk;
import org.yizhan.ui.frame.Model;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Screen;
import org.yizhan.ui.text.Language;

/// What to bring, and whether its paper came out.
public final class ToBringModel implements Model {
    private final Screen.ToBring screen;
    private final Navigator navigator;
    private final ToPaper paper;
    private final Reading<Catalogue.PrintedList> list;

    public ToBringModel(
            Screen.ToBring screen, Client client, Talk talk, Navigator navigator, Supplier<Language> language) {
        this.screen = screen;
        this.navigator = navigator;
        this.paper = new ToPaper(client, talk, navigator, language);
        this.list = new Reading<>(talk, () -> client.list(screen.list().id()), Feed.PRINT);
        list.show(screen.list());
    }

    public Screen.ToBring screen() {
        return screen;
    }

    public Reading<Catalogue.PrintedList> list() {
        return list;
    }

    /// Another slip.
    public void print() {
        paper.print(screen.item(), screen.brought(), list::refuse);
    }

    public void finish() {
        if (!isBusy()) {
            navigator.clear();
        }
    }

    @Override
    public ObservableBooleanValue busyProperty() {
        return paper.busyProperty();
    }

    @Override
    public void close() {
        list.close();
    }
}
