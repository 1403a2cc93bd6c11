package org.yizhan.ui.catalogue;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.yizhan.contract.Ids;
import org.yizhan.contract.Problem;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.client.Talk;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Screen;
import org.yizhan.ui.text.Language;

/// “Print what to bring”: one slip for one touch, and the screen that shows the same.
final class ToPaper {
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final Client client;
    private final Talk talk;
    private final Navigator navigator;
    private final Supplier<Language> language;

    ToPaper(Client client, Talk talk, Navigator navigator, Supplier<Language> language) {
        this.client = client;
        this.talk = talk;
        this.navigator = navigator;
        this.language = language;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return asking.getReadOnlyProperty();
    }

    /// @param brought  by material id, what somebody said
    void print(Catalogue.Item item, Map<String, Boolean> brought, Consumer<Problem> refused) {
        if (asking.get()) {
            return;
        }
        asking.set(true);
        List<String> missing = item.materials().stream()
                .map(Catalogue.Material::id)
                .filter(id -> !brought.getOrDefault(id, true))
                .toList();
        var request =
                new Catalogue.ListRequest(Ids.next(), missing, language.get().tag());
        talk.ask(
                () -> client.printList(item.id(), request),
                list -> navigator.replace(new Screen.ToBring(item, brought, list)),
                problem -> {
                    asking.set(false);
                    refused.accept(problem);
                });
    }
}
