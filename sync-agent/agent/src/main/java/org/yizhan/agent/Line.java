package org.yizhan.agent;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The one connection to the county that both directions use. Whoever finds it dead takes it down; the uplink
/// alone puts up another.
final class Line {
    private @Nullable County county;
    private @Nullable String inboundTrouble;

    synchronized void up(County connected) {
        down();
        county = connected;
        notifyAll();
    }

    synchronized void down() {
        if (county != null) {
            county.close();
            county = null;
        }
    }

    /// Takes it down unless another stands there already.
    synchronized void lost(County dead) {
        if (county == dead) {
            down();
        }
    }

    synchronized boolean carries(County connected) {
        return county == connected;
    }

    /// Waits until there is a connection.
    synchronized County await() throws InterruptedException {
        while (county == null) {
            wait();
        }
        return county;
    }

    /// What keeps the county's changes from being delivered, if something does.
    synchronized Optional<String> inboundTrouble() {
        return Optional.ofNullable(inboundTrouble);
    }

    synchronized void inboundTrouble(@Nullable String trouble) {
        inboundTrouble = trouble;
    }
}
