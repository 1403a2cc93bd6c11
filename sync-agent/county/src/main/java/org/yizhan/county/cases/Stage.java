package org.yizhan.county.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Where a case stands, with the one table of how it may move. The center files; every other move is a command of a
/// county officer.
enum Stage {
    FILED("待受理"),
    ACCEPTED("已受理"),
    CORRECTION("待补正"),
    APPROVED("已办结"),
    REJECTED("不予办理");

    private static final List<Edge> EDGES = List.of(
            new Edge(FILED, Command.ACCEPT, ACCEPTED),
            new Edge(FILED, Command.REQUEST_CORRECTION, CORRECTION),
            new Edge(FILED, Command.REJECT, REJECTED),
            new Edge(CORRECTION, Command.ACCEPT, ACCEPTED),
            new Edge(CORRECTION, Command.REJECT, REJECTED),
            new Edge(ACCEPTED, Command.REQUEST_CORRECTION, CORRECTION),
            new Edge(ACCEPTED, Command.APPROVE, APPROVED),
            new Edge(ACCEPTED, Command.REJECT, REJECTED));

    private final String shown;

    Stage(String shown) {
        this.shown = shown;
    }

    /// The word on screens.
    String shown() {
        return shown;
    }

    record Edge(Stage from, Command command, Stage to) {}

    static List<Edge> edges() {
        return EDGES;
    }

    /// Where the command leads from here; nothing when it is impossible.
    Optional<Stage> after(Command command) {
        return EDGES.stream()
                .filter(edge -> edge.from() == this && edge.command() == command)
                .map(Edge::to)
                .findFirst();
    }

    /// What an officer may do now; empty once the case is decided.
    List<Command> allowed() {
        return Arrays.stream(Command.values())
                .filter(command -> after(command).isPresent())
                .toList();
    }

    boolean isDecided() {
        return allowed().isEmpty();
    }

    /// What an officer does with a case.
    enum Command {
        ACCEPT("受理", false),
        REQUEST_CORRECTION("要求补正", true),
        APPROVE("办结", false),
        REJECT("不予办理", true);

        private final String shown;
        private final boolean needsReason;

        Command(String shown, boolean needsReason) {
            this.shown = shown;
            this.needsReason = needsReason;
        }

        String shown() {
            return shown;
        }

        /// Whether the applicant has to be told why.
        boolean needsReason() {
            return needsReason;
        }

        /// As in addresses: `request-correction`.
        String path() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
