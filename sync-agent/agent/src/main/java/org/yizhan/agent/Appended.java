package org.yizhan.agent;

import static java.lang.System.Logger.Level.INFO;

/// Listens to the core and rings when rows were appended, and once whenever the core is back.
final class Appended {
    private static final System.Logger LOG = System.getLogger(Appended.class.getName());

    private final Core core;
    private final Bell uplink;
    private final Backoff backoff;

    Appended(Core core, Bell uplink, Backoff backoff) {
        this.core = core;
        this.uplink = uplink;
        this.backoff = backoff;
    }

    void run() throws InterruptedException {
        while (true) {
            try {
                core.follow(this::heard);
            } catch (Trouble trouble) {
                LOG.log(INFO, "no events: {0}", trouble.reason());
            }
            backoff.pause();
        }
    }

    private void heard() {
        backoff.reset();
        uplink.ring();
    }
}
