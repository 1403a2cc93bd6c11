package org.yizhan.core.devices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// Has the printer asked how it is without waiting half a minute for it.
@ApplicationScoped
public class AskThePrinter {
    @Inject
    PrintWakeUp wakeUp;

    public void now() {
        wakeUp.ring();
    }
}
