package org.yizhan.core.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.Problem.Violation;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.contract.devices.Print;
import org.yizhan.core.devices.PrintDocument;
import org.yizhan.core.devices.PrintSource;
import org.yizhan.core.devices.Printing;
import org.yizhan.core.directory.HomeCenter;
import org.yizhan.core.store.Tx;
import org.yizhan.core.web.Refused;

/// Lists of what to bring, on their way to paper. What somebody lacks is on no disk: the last hundred lists are known
/// until the core ends, and a slip that was queued before is then given up.
@ApplicationScoped
class MaterialsLists implements PrintSource {
    private static final String DOCUMENT = "materials";
    private static final int KEPT = 100;

    private final ServiceCatalogue catalogue;
    private final HomeCenter home;
    private final Printing printing;
    private final Map<UUID, Asked> asked = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Asked> eldest) {
            return size() > KEPT;
        }
    });

    MaterialsLists(ServiceCatalogue catalogue, HomeCenter home, Printing printing) {
        this.catalogue = catalogue;
        this.home = home;
        this.printing = printing;
    }

    private record Asked(String itemId, Set<String> missing) {}

    Catalogue.PrintedList print(Tx tx, String itemId, Catalogue.ListRequest request) {
        Catalogue.Item item =
                catalogue.item(tx.handle(), itemId).orElseThrow(() -> Refused.notFound("catalogue", "item"));
        request.missing().forEach(id -> check(item, id));
        var list = new Asked(itemId, Set.copyOf(request.missing()));
        // Before the printer is woken, which asks for it.
        tx.afterCommit(() -> asked.put(request.id(), list));
        Optional<Print.State> print = printing.queue(tx, DOCUMENT, request.id(), null, request.language());
        return new Catalogue.PrintedList(request.id(), print.orElse(null));
    }

    private static void check(Catalogue.Item item, String id) {
        if (item.materials().stream().noneMatch(material -> material.id().equals(id))) {
            throw Refused.invalid("missing", Violation.UNKNOWN, "is no material of this item");
        }
    }

    /// How a list stands; empty if there is none of that id.
    Optional<Catalogue.PrintedList> find(Handle handle, UUID id) {
        Optional<Print.State> print = printing.state(handle, id);
        return print.isPresent() || asked.containsKey(id)
                ? Optional.of(new Catalogue.PrintedList(id, print.orElse(null)))
                : Optional.empty();
    }

    @Override
    public String document() {
        return DOCUMENT;
    }

    @Override
    public Optional<PrintDocument> compose(Handle handle, UUID subject, String language) {
        return Optional.ofNullable(asked.get(subject))
                .flatMap(list -> catalogue
                        .item(handle, list.itemId())
                        .map(item -> MaterialsSlip.of(home.facts(handle), item, list.missing(), language)));
    }
}
