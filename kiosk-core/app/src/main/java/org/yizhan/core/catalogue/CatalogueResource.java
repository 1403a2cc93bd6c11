package org.yizhan.core.catalogue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.core.store.Once;
import org.yizhan.core.store.Store;
import org.yizhan.core.web.Refused;

/// What one can have done at the center, and what it offers.
@Path("/api/catalogue")
@RunOnVirtualThread
@RolesAllowed({Scopes.KIOSK, Scopes.DUTY})
public class CatalogueResource {
    private final Store store;
    private final ServiceCatalogue catalogue;
    private final Once once;
    private final MaterialsLists lists;

    CatalogueResource(Store store, ServiceCatalogue catalogue, Once once, MaterialsLists lists) {
        this.once = once;
        this.lists = lists;
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

    /// What one can have done in that line; none of a line that nothing is done in.
    @GET
    @Path("services/{id}/items")
    public List<Catalogue.ItemSummary> itemsIn(@PathParam("id") String service) {
        return store.read(handle -> catalogue.itemsIn(handle, service));
    }

    @GET
    @Path("items/{id}")
    public Catalogue.Item item(@PathParam("id") String id) {
        return store.read(handle -> catalogue.item(handle, id))
                .orElseThrow(() -> Refused.notFound("catalogue", "item"));
    }

    /// Prints what to bring for an item, with what is missing marked. The slip is printed after the answer.
    @POST
    @Path("items/{id}/lists")
    @ResponseStatus(201)
    public Catalogue.PrintedList print(@PathParam("id") String id, @NotNull @Valid Catalogue.ListRequest request) {
        return once.write(
                "POST /api/catalogue/items/" + id + "/lists",
                request.id(),
                request,
                Catalogue.PrintedList.class,
                tx -> lists.print(tx, id, request));
    }

    /// Whether the slip of a list came out.
    @GET
    @Path("lists/{id}")
    public Catalogue.PrintedList list(@PathParam("id") UUID id) {
        return store.read(handle -> lists.find(handle, id)).orElseThrow(() -> Refused.notFound("catalogue", "list"));
    }

    /// The “1+10” function list: rooms and services of the center.
    @GET
    @Path("functions")
    public List<Catalogue.Function> functions() {
        return store.read(catalogue::functions);
    }
}
