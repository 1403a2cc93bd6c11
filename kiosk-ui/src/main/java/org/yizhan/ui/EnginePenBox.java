package org.yizhan.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.boot.Center;
import org.yizhan.contract.boot.Home;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.ui.client.Answer;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.input.Engine;
import org.yizhan.ui.input.InputEngines;
import org.yizhan.ui.input.LocalWords;
import org.yizhan.ui.keys.EnginePens;
import org.yizhan.ui.keys.Pens;

/// Opens the engines when somebody goes where writing may be asked, so that a kiosk that only gives numbers never
/// carries them.
final class EnginePenBox implements PenBox {
    private final @Nullable Path dir;
    private final Client client;
    private final Executor fx;
    private @Nullable InputEngines engines;

    /// @param dir  what the engines lay out once; null on a kiosk without engines
    EnginePenBox(@Nullable Path dir, Client client, Executor fx) {
        this.dir = dir;
        this.client = client;
        this.fx = fx;
    }

    /// Begins to open the engines, or tries again when they could not be opened before.
    @Override
    public void open() {
        if (dir != null && (engines == null || engines.typing() instanceof Engine.Absent<?>)) {
            close();
            engines = InputEngines.in(dir, this::localWords);
        }
    }

    @Override
    public Pens pens(List<String> members) {
        open();
        return engines == null ? Pens.table() : new EnginePens(engines, fx, members);
    }

    @Override
    public boolean isPreparing() {
        return engines != null && !engines.settled().isDone();
    }

    private LocalWords localWords() {
        var terms = new ArrayList<String>();
        for (Catalogue.Group group : done(client.groups())) {
            for (Catalogue.ItemSummary item : done(client.items(group.id()))) {
                terms.add(item.name().in(LocalizedText.CHINESE));
            }
        }
        return new LocalWords(places(), terms);
    }

    private List<LocalizedText> places() {
        if (client.home() instanceof Answer.Done<Home>(var home)) {
            Center center = home.center();
            return List.of(center.village(), center.town(), center.county());
        }
        throw new IllegalStateException("the core does not tell the places");
    }

    private static <T> List<T> done(Answer<List<T>> answer) {
        if (answer instanceof Answer.Done<List<T>>(var values)) {
            return values;
        }
        throw new IllegalStateException("the core does not tell the catalogue");
    }

    @Override
    public void close() {
        if (engines != null) {
            engines.close();
        }
    }
}
