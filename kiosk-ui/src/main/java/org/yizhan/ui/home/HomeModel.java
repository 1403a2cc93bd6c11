package org.yizhan.ui.home;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.boot.Home;
import org.yizhan.ui.client.Answer;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.client.Talk;

/// What the home screen shows, kept fresh for as long as the kiosk runs.
public final class HomeModel {
    private final ReadOnlyObjectWrapper<@Nullable Home> home = new ReadOnlyObjectWrapper<>();
    private final Client client;
    private final Talk talk;
    private boolean asking;
    private boolean stale;

    /// @param first  the first question, which may have been asked before the toolkit started
    public HomeModel(Client client, Talk talk, Supplier<Answer<Home>> first) {
        this.client = client;
        this.talk = talk;
        talk.on(
                feed -> refresh(),
                Feed.TICKET,
                Feed.CALLED,
                Feed.PARTY_DAY,
                Feed.SIGN_IN,
                Feed.NOTICES,
                Feed.CATALOGUE,
                Feed.OPENING);
        ask(first);
    }

    /// Null until the core has answered once.
    public ReadOnlyObjectProperty<@Nullable Home> homeProperty() {
        return home.getReadOnlyProperty();
    }

    /// Takes what has arrived already, without waiting for the FX thread's turn.
    public void show(Home now) {
        home.set(now);
    }

    /// However many events come at once, one question is under way and at most one waits.
    private void refresh() {
        if (asking) {
            stale = true;
        } else {
            ask(client::home);
        }
    }

    private void ask(Supplier<Answer<Home>> question) {
        asking = true;
        stale = false;
        talk.ask(
                question,
                now -> {
                    home.set(now);
                    answered();
                },
                problem -> answered());
    }

    private void answered() {
        asking = false;
        if (stale) {
            refresh();
        }
    }
}
