package org.yizhan.ui.shell;

import org.jspecify.annotations.Nullable;
import org.yizhan.contract.boot.Center;
import org.yizhan.ui.client.Link;
import org.yizhan.ui.parts.Look;

/// How the core stands, and whose center it is once that is known.
public record Standing(Link.State link, @Nullable Center center) {
    boolean away() {
        return link == Link.State.DOWN || locked();
    }

    boolean locked() {
        return link == Link.State.LOCKED;
    }

    /// Whether both say the same to somebody who wants to go on.
    boolean isAsAway(Standing other) {
        return away() == other.away() && locked() == other.locked();
    }

    /// Whether both are of the same center, as far as a header shows it.
    boolean isAt(Standing other) {
        return center == null || other.center == null
                ? center == other.center
                : center.name().equals(other.center.name());
    }

    boolean timeTrusted() {
        return center == null || center.timeTrusted();
    }

    String centerName(Look look) {
        return center == null ? look.text("shell.center") : look.text(center.name());
    }
}
