package org.yizhan.core.files;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.yizhan.core.directory.Persons;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Tidying;

/// Erases uploads that nothing named within a day, and contents whose row was never written.
@ApplicationScoped
class FileTidying implements Tidying {
    private static final Duration LOOSE = Duration.ofHours(24);
    private static final Duration ON_THE_WAY = Duration.ofHours(1);
    private static final int AT_ONCE = 100;

    private final Store store;
    private final FileTable table;
    private final FileVault vault;
    private final Shelf shelf;
    private final Persons persons;
    private final CoreClock clock;

    FileTidying(Store store, FileTable table, FileVault vault, Shelf shelf, Persons persons, CoreClock clock) {
        this.store = store;
        this.table = table;
        this.vault = vault;
        this.shelf = shelf;
        this.persons = persons;
        this.clock = clock;
    }

    /// Before the first upload nothing is on its way.
    void start(@Observes StartupEvent starting) {
        shelf.sweep(store.read(table::hashes), Instant.MAX);
    }

    @Override
    public boolean tidy() {
        boolean more = store.write(tx -> {
            if (!tx.timeTrusted()) {
                return false;
            }
            List<FileRow> loose = table.loose(tx.handle(), tx.now().minus(LOOSE), AT_ONCE);
            loose.forEach(row -> {
                vault.drop(tx, row);
                persons.erase(tx, row.person());
            });
            return loose.size() == AT_ONCE;
        });
        if (clock.trusted()) {
            shelf.sweep(store.read(table::hashes), clock.now().minus(ON_THE_WAY));
        }
        return more;
    }
}
