package org.yizhan.county.directory;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.yizhan.county.feed.Feed;

/// Seals the names that a county of version 0.1.0 kept in clear, at the first start after the upgrade. SQL alone could
/// not: the keys are files.
@ApplicationScoped
class ClearNames {
    private static final Logger LOG = Logger.getLogger(ClearNames.class);

    private final Jdbi jdbi;
    private final MemberTable members;
    private final Feed feed;

    ClearNames(Jdbi jdbi, MemberTable members, Feed feed) {
        this.jdbi = jdbi;
        this.members = members;
        this.feed = feed;
    }

    private record Clear(String center, UUID member, String name) {}

    void start(@Observes StartupEvent starting) {
        jdbi.useTransaction(this::seal);
    }

    void seal(Handle handle) {
        List<Clear> clear = handle.createQuery("select center_id, member_id, name from member"
                        + " where wrapped is null and name is not null for update")
                .map((row, context) -> new Clear(row.getString(1), row.getObject(2, UUID.class), row.getString(3)))
                .list();
        clear.forEach(one -> members.rename(handle, one.center(), one.member(), one.name()));
        clear.stream()
                .map(Clear::center)
                .collect(Collectors.toUnmodifiableSet())
                .forEach(center -> feed.rewriteSealed(handle, center, Roster.KIND, UnaryOperator.identity()));
        if (!clear.isEmpty()) {
            LOG.infof("%d names that lay in clear are sealed now", clear.size());
        }
    }
}
