package org.yizhan.core.queue;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.yizhan.contract.Ids;
import org.yizhan.contract.LocalizedText;
import org.yizhan.core.devices.Printing;
import org.yizhan.core.store.Store;

/// Prints who waits when the core is told to stop: whoever switches it off on purpose, for an update or for the
/// night, may not get it back at once. A printer that does not print holds nothing up for long. What ends the core
/// without a word, a kill or a power cut, leaves the list to be asked for.
@ApplicationScoped
class PaperBeforeStop {
    private static final Logger LOG = Logger.getLogger(PaperBeforeStop.class);
    /// As long as half a metre of paper takes.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Store store;
    private final Today today;
    private final Tally tally;
    private final Printing printing;

    PaperBeforeStop(Store store, Today today, Tally tally, Printing printing) {
        this.store = store;
        this.today = today;
        this.tally = tally;
        this.printing = printing;
    }

    /// Before those who write, draw and print are told.
    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent stopping) {
        try {
            if (isSomebodyWaiting()
                    && !printing.comesOut(PaperList.DOCUMENT, Ids.next(), LocalizedText.CHINESE, PATIENCE)) {
                LOG.warn("people wait, and the list of them is not on paper");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.warn("who waits could not be printed before the stop", failure);
        }
    }

    private boolean isSomebodyWaiting() {
        return store.read(handle -> tally.of(handle, today.ordinal(handle)).waiting() > 0);
    }
}
