package org.yizhan.ui.shell;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Ids;
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

    /// How long a call is tried for: later it would ring for somebody who has gone to the desk by then.
    private static final long CALLING_MILLIS = 30_000;
    /// How long “somebody is coming” stays, and how long a call that nobody accepts keeps the button.
    private static final long COMING_MILLIS = 30_000;

    private static final long CALLED_MILLIS = 300_000;

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READY);
    private final Supplier<Talk> talks;
    private final Client client;
    private final LongSupplier millis;
    private @Nullable Talk talk;
    private @Nullable HelpCall call;
    private long since;

    /// @param talks   begins a new talk with the core
    /// @param millis  a clock that never jumps
    public HelpModel(Client client, Supplier<Talk> talks, LongSupplier millis) {
        this.client = client;
        this.talks = talks;
        this.millis = millis;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Calls from the screen of that name; a second call before the first is answered rings once, and so does one that
    /// the core has to be told several times.
    public void call(String screen) {
        if (state.get() != State.READY && state.get() != State.COMING) {
            return;
        }
        reset();
        since = millis.getAsLong();
        state.set(State.CALLING);
        var request = new HelpCall.Request(Ids.next(), screen);
        Talk calling = talks.get();
        talk = calling;
        calling.on(this::heard, Feed.HELP);
        calling.ask(() -> client.callPerson(request), this::called, problem -> reset());
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

    /// After a while the button is as new, so that the next person can call.
    public void beat() {
        long waited = millis.getAsLong() - since;
        boolean over = switch (state.get()) {
            case CALLING -> waited > CALLING_MILLIS;
            case COMING -> waited > COMING_MILLIS;
            case CALLED -> waited > CALLED_MILLIS;
            case READY -> false;
        };
        if (over) {
            reset();
        }
    }

    private void called(HelpCall made) {
        call = made;
        since = millis.getAsLong();
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
