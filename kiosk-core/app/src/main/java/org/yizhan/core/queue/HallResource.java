package org.yizhan.core.queue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.contract.queue.HallLists;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.store.Store;
import org.yizhan.core.web.Caller;

/// Whom a desk looks for: anybody of today, whatever became of them.
@Path("/api/queue")
@RunOnVirtualThread
@RolesAllowed(Scopes.DUTY)
public class HallResource {
    private static final String FIRST = "0_0";
    private static final String LATEST = "0_999999999999999999";

    private final Store store;
    private final Caller caller;
    private final HallPages pages;

    HallResource(Store store, Caller caller, HallPages pages) {
        this.store = store;
        this.caller = caller;
        this.pages = pages;
    }

    /// All who stand in a line, in the order of their places.
    @GET
    @Path("line")
    public HallLists.Page line(
            @QueryParam("after") @DefaultValue(FIRST) @NotNull @Pattern(regexp = HallPages.Cursor.PATTERN)
                    String after) {
        String by = caller.name();
        return store.read(handle -> pages.line(handle, HallPages.Cursor.of(after), by));
    }

    /// All who are held, lack papers or were missed, the latest number first.
    @GET
    @Path("aside")
    public HallLists.Page aside(
            @QueryParam("after") @DefaultValue(LATEST) @NotNull @Pattern(regexp = HallPages.Cursor.PATTERN)
                    String after) {
        String by = caller.name();
        return store.read(handle -> pages.aside(handle, HallPages.Cursor.of(after), by));
    }

    /// Those with that number, whether they wait, are at a desk or have gone.
    @GET
    @Path("visits")
    public List<Queue.Ticket> numbered(@QueryParam("number") @NotNull @Size(min = 1, max = 20) String number) {
        String by = caller.name();
        return store.read(handle -> pages.numbered(handle, number, by));
    }
}
