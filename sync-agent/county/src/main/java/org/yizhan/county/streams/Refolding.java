package org.yizhan.county.streams;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/// Lets stored rows take effect again where a migration made or changed the table of their effect: it names their type
/// in `refold`. They are folded by what folds them when they come, so that one that nobody can read is set aside like
/// any other and stops neither the migration nor the rest. It runs before the doors open, a center at a time; what is
/// broken off begins anew at the next start.
@ApplicationScoped
class Refolding {
    private static final Logger LOG = Logger.getLogger(Refolding.class);

    private final Jdbi jdbi;
    private final Effects effects;

    Refolding(Jdbi jdbi, Effects effects) {
        this.jdbi = jdbi;
        this.effects = effects;
    }

    void start(@Observes StartupEvent starting) {
        names("select type from refold order by type").forEach(this::refold);
    }

    private void refold(String type) {
        int left = names("select distinct center_id from stream order by center_id").stream()
                .mapToInt(center -> jdbi.inTransaction(handle -> effects.again(handle, center, type)))
                .sum();
        jdbi.useHandle(handle -> handle.execute("delete from refold where type = ?", type));
        if (left > 0) {
            LOG.warnf("%d stored rows of %s cannot take effect; statements name them", left, type);
        }
    }

    private List<String> names(String query) {
        return jdbi.withHandle(
                handle -> handle.createQuery(query).mapTo(String.class).list());
    }
}
