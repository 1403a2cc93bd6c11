package org.yizhan.ui.client;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.yizhan.contract.boot.Feed;

/// Hands the core's events to who wants them, on the thread they are published on.
final class Feeds {
    private record Listener(Set<String> types, Consumer<Feed> use) {}

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /// Also hears [Feed#REFETCH], which stands for any event that was missed. The answer ends it.
    Runnable on(Consumer<Feed> use, Set<String> types) {
        var listener = new Listener(types, use);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void publish(Feed feed) {
        for (Listener listener : listeners) {
            if (feed.type().equals(Feed.REFETCH) || listener.types().contains(feed.type())) {
                listener.use().accept(feed);
            }
        }
    }
}
