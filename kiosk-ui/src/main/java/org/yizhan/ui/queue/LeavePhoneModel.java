package org.yizhan.ui.queue;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Ids;
import org.yizhan.contract.Problem;
import org.yizhan.contract.queue.Queue;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.client.Talk;
import org.yizhan.ui.frame.Model;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Screen;
import org.yizhan.ui.keys.Pens;
import org.yizhan.ui.keys.Writing;
import org.yizhan.ui.text.Language;

/// Nobody is at the desks: a number is drawn all the same, with a telephone number or without one.
public final class LeavePhoneModel implements Model {
    private static final String MOBILE = "1\\d{10}";
    private static final int DIGITS = 11;

    private final Screen.LeavePhone screen;
    private final Client client;
    private final Talk talk;
    private final Navigator navigator;
    private final Supplier<Language> language;
    private final Writing writing = new Writing("", Writing.Mode.DIGITS, Writing.Subject.WORDS, DIGITS, Pens.table());
    private final ReadOnlyBooleanWrapper mistyped = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper drawing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();

    public LeavePhoneModel(
            Screen.LeavePhone screen, Client client, Talk talk, Navigator navigator, Supplier<Language> language) {
        this.screen = screen;
        this.client = client;
        this.talk = talk;
        this.navigator = navigator;
        this.language = language;
        writing.stateProperty().subscribe(state -> mistyped.set(false));
    }

    public Writing writing() {
        return writing;
    }

    /// Whether what was to be left is no mobile number.
    public ReadOnlyBooleanProperty mistypedProperty() {
        return mistyped.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public void drawWithPhone() {
        mistyped.set(!writing.text().matches(MOBILE));
        if (!mistyped.get()) {
            draw(writing.text());
        }
    }

    public void drawWithout() {
        draw(null);
    }

    private void draw(@Nullable String phone) {
        if (isBusy()) {
            return;
        }
        drawing.set(true);
        var request = Queue.TicketRequest.leaving(
                Ids.next(), screen.serviceId(), language.get().tag(), phone);
        talk.ask(
                () -> client.draw(request),
                ticket -> navigator.replace(new Screen.TicketShown(ticket.id(), ticket)),
                this::refused);
    }

    private void refused(Problem reason) {
        drawing.set(false);
        problem.set(reason);
    }

    @Override
    public ObservableBooleanValue busyProperty() {
        return drawing.getReadOnlyProperty();
    }

    @Override
    public void typed(String text) {
        writing.digits(text);
    }

    @Override
    public void close() {
        writing.close();
        talk.close();
    }
}
