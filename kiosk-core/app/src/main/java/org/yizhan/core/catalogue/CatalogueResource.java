package org.yizhan.core.catalogue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.core.store.Store;
import org.yizhan.core.web.Refused;

/// What one can have done at the center, and what it offers.
@Path("/api/catalogue")
@RunOnVirtualThread
@RolesAllowed({Scopes.KIOSK, Scopes.DUTY})
public class CatalogueResource {
    private final Store store;
    private final ServiceCatalogue catalogue;

    CatalogueResource(Store store, ServiceCatalogue catalogue) {
        this.store = store;
        this.catalogue = catalogue;
    }

    @GET
    @Path("groups")
    public List<Catalogue.Group> groups() {
        return store.read(catalogue::groups);
    }

    @GET
    @Path("groups/{id}/items")
    public List<Catalogue.ItemSummary> items(@PathParam("id") String id) {
        return store.read(handle -> catalogue.itemsOf(handle, id))
                .orElseThrow(() -> Refused.notFound("catalogue", "group"));
    }

    @GET
    @Path("items/{id}")
    public Catalogue.Item item(@PathParam("id") String id) {
        return store.read(handle -> catalogue.item(handle, id))
                .orElseThrow(() -> Refused.notFound("catalogue", "item"));
    }

    /// The “1+10” function list: rooms and services of the center.
    @GET
    @Path("functions")
    public List<Catalogue.Function> functions() {
        return store.read(catalogue::functions);
    }
}
