package org.yizhan.core.journal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.contract.journal.Journal;
import org.yizhan.core.store.Store;

/// The agent's door to the journal, on loopback.
@Path("/api/journal")
@RunOnVirtualThread
@RolesAllowed(Scopes.AGENT)
public class JournalResource {
    private static final long MOST_PAYLOAD_BYTES = 512 * 1024;

    private static final int MOST_SET_ASIDE = 100;

    private final Store store;
    private final Rows rows;
    private final County county;
    private final InboundChanges inbound;
    private final RangeDigests digests;

    JournalResource(Store store, Rows rows, County county, InboundChanges inbound, RangeDigests digests) {
        this.store = store;
        this.rows = rows;
        this.county = county;
        this.inbound = inbound;
        this.digests = digests;
    }

    /// Rows of one stream after a sequence: at most `limit`, and no more than half a mebibyte of payload. None while it
    /// is not certain what the disk holds: the county would have a row whose number is given to another one later.
    @GET
    public Journal.Page page(
            @QueryParam("epoch") @NotNull @Positive Long epoch,
            @QueryParam("lane") @NotNull @PositiveOrZero Integer lane,
            @QueryParam("after") @DefaultValue("0") @PositiveOrZero long after,
            @QueryParam("limit") @DefaultValue("500") @Min(1) @Max(500) int limit) {
        List<Journal.Row> found = store.readForGood(handle -> rows.after(handle, epoch, lane, after, limit + 1));
        List<Journal.Row> page = new ArrayList<>();
        long bytes = 0;
        for (Journal.Row row : found) {
            byte[] payload = row.payload();
            bytes += payload == null ? 0 : payload.length;
            if (page.size() == limit || (bytes > MOST_PAYLOAD_BYTES && !page.isEmpty())) {
                break;
            }
            page.add(row);
        }
        return new Journal.Page(page, page.size() < found.size());
    }

    /// Where every stream stands, and the line to the county.
    @GET
    @Path("state")
    @RolesAllowed({Scopes.AGENT, Scopes.DUTY})
    public Journal.State state() {
        return store.read(county::state);
    }

    /// Takes the county's receipt for everything of a stream up to a sequence.
    @POST
    @Path("receipts")
    public Journal.State receipt(@NotNull @Valid Journal.Receipt receipt) {
        return county.receipt(receipt);
    }

    /// Takes note of how the line to the county stands.
    @POST
    @Path("link")
    public Journal.State link(@NotNull @Valid Journal.Link link) {
        return county.link(link);
    }

    /// Opens a new epoch, because the county holds more of the present one than this database does.
    @POST
    @Path("epochs")
    public Journal.State epoch(@NotNull @Valid Journal.NewEpoch epoch) {
        return county.newEpoch(epoch);
    }

    /// Applies the county's changes.
    @POST
    @Path("inbound")
    public Journal.Applied inbound(@NotNull @Valid Journal.Inbound changes) {
        return inbound.apply(changes.changes());
    }

    /// The county's changes that could not be applied and wait for a person, newest first.
    @GET
    @Path("rejected")
    @RolesAllowed(Scopes.ADMIN)
    public List<Journal.SetAside> rejected() {
        return store.read(handle -> inbound.setAside(handle, MOST_SET_ASIDE));
    }

    /// Fingerprints of a stream's ranges, computed from the stored rows.
    @GET
    @Path("digests")
    public Journal.Digests digests(
            @QueryParam("epoch") @NotNull @Positive Long epoch,
            @QueryParam("lane") @NotNull @PositiveOrZero Integer lane,
            @QueryParam("from") @NotNull @Positive Long from,
            @QueryParam("to") @NotNull @Positive Long to,
            @QueryParam("parts") @DefaultValue("1") @Min(1) @Max(256) int parts) {
        return store.readForGood(handle -> digests.of(handle, epoch, lane, from, to, parts));
    }
}
