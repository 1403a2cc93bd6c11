package org.yizhan.core.queue;

import java.util.List;

/// The lines that are still before a visit, as they are stored: ids, one on a line.
final class Route {
    private Route() {}

    static String stored(List<String> services) {
        return String.join("\n", services);
    }

    static List<String> read(String stored) {
        return stored.isEmpty() ? List.of() : List.of(stored.split("\n", -1));
    }
}
