package org.yizhan.ui.shell;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.devices.HelpCall;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.client.Json;
import org.yizhan.ui.client.Talk;

/// “Call a person”: rings at the desk, and says when somebody has accepted.
public final class HelpModel {
    public enum State {
        READY,
        CALLING,
        CALLED,
        COMING
    }

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READY);
    private final Supplier<Talk> talks;
    private final Client client;
    private @Nullable Talk talk;
    private @Nullable HelpCall call;

    /// @param talks  begins a new talk with the core
    public HelpModel(Client client, Supplier<Talk> talks) {
        this.client = client;
        this.talks = talks;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Calls from the screen of that name; a second call before the first is answered rings once.
    public void call(String screen) {
        if (state.get() != State.READY && state.get() != State.COMING) {
            return;
        }
        reset();
        state.set(State.CALLING);
        Talk calling = talks.get();
        talk = calling;
        calling.on(this::heard, Feed.HELP);
        calling.ask(() -> client.callPerson(screen), this::called, problem -> reset());
    }

    /// The next person finds the button as new.
    public void reset() {
        if (talk != null) {
            talk.close();
        }
        talk = null;
        call = null;
        state.set(State.READY);
    }

    private void called(HelpCall made) {
        call = made;
        state.set(made.acceptedBy() == null ? State.CALLED : State.COMING);
    }

    private void heard(Feed feed) {
        HelpCall mine = call;
        if (mine == null || !mine.id().equals(feed.subject()) || feed.body() == null) {
            return;
        }
        called(Json.MAPPER.convertValue(feed.body(), HelpCall.class));
    }
}
