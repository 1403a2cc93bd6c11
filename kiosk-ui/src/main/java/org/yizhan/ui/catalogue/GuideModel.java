package org.yizhan.ui.catalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.client.Reading;
import org.yizhan.ui.client.Talk;
import org.yizhan.ui.frame.Draft;
import org.yizhan.ui.frame.Having;
import org.yizhan.ui.frame.Model;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Screen;
import org.yizhan.ui.text.Language;

/// One item's guide: what to bring, how often to come, how long it takes, what it costs, who decides.
public final class GuideModel implements Model {
    private final Reading<Catalogue.Item> item;
    private final ReadOnlyObjectWrapper<Map<String, Boolean>> brought;
    private final ToPaper paper;
    private final ObservableBooleanValue busy;
    private final Numbers numbers;
    private final Navigator navigator;

    public GuideModel(Screen.Guide screen, Client client, Talk talk, Navigator navigator, Supplier<Language> language) {
        this.item = new Reading<>(talk, () -> client.item(screen.itemId()), Feed.CATALOGUE);
        this.numbers = new Numbers(client, talk, navigator, language);
        this.navigator = navigator;
        this.paper = new ToPaper(client, talk, navigator, language);
        this.busy = numbers.busyProperty().or(paper.busyProperty());
        this.brought = new ReadOnlyObjectWrapper<>(screen.brought());
        numbers.problemProperty().subscribe(reason -> {
            if (reason != null) {
                item.refuse(reason);
            }
        });
    }

    public Reading<Catalogue.Item> item() {
        return item;
    }

    /// By material id: whether somebody has it with them. What was not said is absent.
    public ReadOnlyObjectProperty<Map<String, Boolean>> broughtProperty() {
        return brought.getReadOnlyProperty();
    }

    public void mark(String materialId, boolean has) {
        var said = new HashMap<>(brought.get());
        said.put(materialId, has);
        brought.set(Map.copyOf(said));
    }

    public void apply(Catalogue.Item known) {
        if (isBusy()) {
            return;
        }
        navigator.open(new Screen.Apply(known, Draft.empty(), 0));
    }

    /// Asks for what was not ticked, and what to do about what is missing; else draws a ticket for the item's queue.
    public void queue(Catalogue.Item known) {
        if (isBusy()) {
            return;
        }
        Having.of(known, brought.get()).next(0).ifPresentOrElse(navigator::open, () -> numbers.draw(known));
    }

    /// Prints what to bring, first what somebody said they do not have.
    public void print(Catalogue.Item known) {
        if (!isBusy()) {
            paper.print(known, brought.get(), item::refuse);
        }
    }

    @Override
    public ObservableBooleanValue busyProperty() {
        return busy;
    }

    @Override
    public void close() {
        numbers.close();
    }
}
