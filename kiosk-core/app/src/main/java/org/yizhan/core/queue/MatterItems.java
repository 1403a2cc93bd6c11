package org.yizhan.core.queue;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Problem.Violation;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.contract.queue.Visits;
import org.yizhan.core.catalogue.ServiceCatalogue;
import org.yizhan.core.web.Refused;

/// What a visit, or a matter on it, is for: an item of the catalogue, as the newest edition names it.
@Singleton
class MatterItems {
    private final ServiceCatalogue catalogue;

    MatterItems(ServiceCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// None where nothing was said, or where no edition names it any more.
    Optional<Catalogue.Item> find(Handle handle, @Nullable String item) {
        return Optional.ofNullable(item).flatMap(id -> catalogue.item(handle, id));
    }

    static Visits.About about(Catalogue.Item item) {
        return new Visits.About(item.id(), item.name());
    }

    /// @param lines  those it may be done in
    /// @throws RuntimeException  400: there is no such item, or it is done in another line
    void require(Handle handle, String item, Predicate<String> lines) {
        if (find(handle, item).filter(known -> lines.test(known.serviceId())).isEmpty()) {
            throw Refused.invalid("itemId", Violation.UNKNOWN, "is not done in that line");
        }
    }
}
