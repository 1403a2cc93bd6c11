package org.yizhan.core.boot;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.yizhan.core.audit.Audit;
import org.yizhan.core.directory.HomeCenter;
import org.yizhan.core.queue.TicketQueue;
import org.yizhan.core.store.Store;

/// Settles a new database as the center that the county enrolled, at the first start that finds the enrolment. The
/// kiosk's lines begin as they ship; catalogue, roster and notices come with the agent.
@ApplicationScoped
class EnrolledCenter {
    private static final Logger LOG = Logger.getLogger(EnrolledCenter.class);
    private static final int AFTER_THE_SAMPLE = 20;
    private static final String LINES = "/yizhan/seed/sample.json";

    private final Store store;
    private final HomeCenter home;
    private final TicketQueue queue;
    private final Audit audit;
    private final ObjectMapper json;

    EnrolledCenter(Store store, HomeCenter home, TicketQueue queue, Audit audit, ObjectMapper json) {
        this.store = store;
        this.home = home;
        this.queue = queue;
        this.audit = audit;
        this.json = json;
    }

    void settle(@Observes @Priority(AFTER_THE_SAMPLE) StartupEvent starting) {
        if (store.read(home::find).isPresent()) {
            return;
        }
        try {
            Optional<HomeCenter.Facts> facts = home.enrolled();
            facts.ifPresentOrElse(
                    this::settle,
                    () -> LOG.warn("this core belongs to no center yet: yizhan.enrolment is the county's file for it"));
        } catch (IllegalStateException | UncheckedIOException unfit) {
            LOG.errorf("this core belongs to no center yet: %s", unfit.getMessage());
        }
    }

    private void settle(HomeCenter.Facts facts) {
        store.write(tx -> {
            home.settle(tx, facts);
            try (InputStream lines = EnrolledCenter.class.getResourceAsStream(LINES)) {
                queue.seed(tx, json.readTree(Objects.requireNonNull(lines)).path("services"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            audit.line(tx, "core", "center.settled", null, facts.code());
            return facts;
        });
        LOG.infof("settled as %s", facts.name().chinese());
    }
}
