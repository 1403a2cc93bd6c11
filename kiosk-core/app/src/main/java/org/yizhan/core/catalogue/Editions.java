package org.yizhan.core.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.contract.journal.Inbounds;
import org.yizhan.core.journal.InboundHandler;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Tx;

/// Takes the county's editions. One that contradicts itself is refused whole, and the present one stays.
@ApplicationScoped
class Editions implements InboundHandler {
    private final ServiceCatalogue catalogue;
    private final Json json;

    Editions(ServiceCatalogue catalogue, Json json) {
        this.catalogue = catalogue;
        this.json = json;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Inbounds.CATALOGUE);
    }

    @Override
    public void apply(Tx tx, String kind, String payload) {
        Catalogue.Edition edition = json.received(payload, Catalogue.Edition.class);
        EditionRules.check(edition);
        catalogue.replace(tx, edition);
    }
}
