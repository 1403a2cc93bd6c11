package org.yizhan.core.queue;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A desk and who sits at it, as far as it decides from which lines they call.
///
/// @param by      as callers are named; absent where nobody sits there
/// @param served  the lines of each desk and person that does not serve all, by the name of their own line
record Seat(int desk, @Nullable String by, Map<String, Set<String>> served) {
    private static final int NO_DESK = 0;

    /// Nobody calls from that line: it is as if somebody called from nothing else.
    static Seat of(String line) {
        return new Seat(NO_DESK, line, Map.of(LineKey.ofDesk(NO_DESK), Set.of()));
    }

    /// Whether who stands in that line may be called there: both serve it, or it is the desk's or the person's own.
    boolean calls(String line) {
        String own = LineKey.ofDesk(desk);
        boolean isTheirs = line.equals(own) || line.equals(by);
        return isTheirs || LineKey.isOfService(line) && serves(own, line) && (by == null || serves(by, line));
    }

    /// The lines that are called from there: of the services' those that both serve, and the desk's and the person's
    /// own.
    List<String> lines(Collection<String> services) {
        return Stream.concat(
                        services.stream().filter(this::calls),
                        Stream.of(LineKey.ofDesk(desk), by).filter(Objects::nonNull))
                .toList();
    }

    /// Whether the same services are called from both, as far as they were chosen alike.
    boolean isLike(Seat other) {
        return chosen().equals(other.chosen());
    }

    /// What both serve; nothing where neither chose, and all are served.
    private Optional<Set<String>> chosen() {
        Set<String> ofDesk = served.get(LineKey.ofDesk(desk));
        Set<String> ofPerson = by == null ? null : served.get(by);
        if (ofDesk == null || ofPerson == null) {
            return Optional.ofNullable(ofDesk == null ? ofPerson : ofDesk);
        }
        Set<String> both = new HashSet<>(ofDesk);
        both.retainAll(ofPerson);
        return Optional.of(both);
    }

    private boolean serves(String owner, String line) {
        return served.getOrDefault(owner, Set.of(line)).contains(line);
    }
}
