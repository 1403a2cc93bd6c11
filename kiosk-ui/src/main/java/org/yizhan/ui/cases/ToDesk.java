package org.yizhan.ui.cases;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Ids;
import org.yizhan.contract.Problem;
import org.yizhan.contract.cases.Drafts;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.client.Talk;
import org.yizhan.ui.frame.Asks;
import org.yizhan.ui.frame.Draft;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Screen;
import org.yizhan.ui.text.Language;

/// “Go on at the desk”: hands over what has been answered so far. Whoever comes back, writes on and presses again
/// replaces it and keeps their number.
final class ToDesk {
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper handing = new ReadOnlyBooleanWrapper();
    private final Catalogue.Item item;
    private final Client client;
    private final Talk talk;
    private final Navigator navigator;
    private final Supplier<Language> language;

    ToDesk(Catalogue.Item item, Client client, Talk talk, Navigator navigator, Supplier<Language> language) {
        this.item = item;
        this.client = client;
        this.talk = talk;
        this.navigator = navigator;
        this.language = language;
    }

    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether the desk is about to say the number.
    ReadOnlyBooleanProperty busyProperty() {
        return handing.getReadOnlyProperty();
    }

    /// @param from  the screen one comes back to
    void hand(Draft draft, Screen from) {
        if (handing.get()) {
            return;
        }
        handing.set(true);
        UUID key = Ids.next();
        var given = new Drafts.HandOver(
                draft.id(), item.id(), form(draft), language.get().tag(), draft.paperText());
        talk.ask(
                () -> Sending.after(draft.notes(), client, () -> client.handOver(given, key)),
                slip -> navigator.replace(new Screen.HandedOver(slip, from)),
                this::refused);
    }

    private void refused(Problem reason) {
        handing.set(false);
        problem.set(reason);
    }

    /// A number may be half typed; what can be no part of one stays here.
    private Drafts.Form form(Draft draft) {
        Map<String, String> answers = new HashMap<>();
        for (Catalogue.Question question : item.questions()) {
            String answer = draft.answer(question.id());
            if (!answer.isBlank()) {
                answers.put(question.id(), answer);
            }
        }
        return new Drafts.Form(
                draft.answer(Asks.NAME),
                draft.answer(Asks.PHONE).replaceAll("\\D", ""),
                draft.answer(Asks.ID_NUMBER).replaceAll("[^\\dX]", ""),
                answers,
                draft.attachments());
    }
}
