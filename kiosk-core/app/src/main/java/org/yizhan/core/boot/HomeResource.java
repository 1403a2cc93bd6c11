package org.yizhan.core.boot;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.yizhan.contract.boot.Home;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.core.catalogue.ServiceCatalogue;
import org.yizhan.core.notices.NoticeBoard;
import org.yizhan.core.partyday.PartyDayBook;
import org.yizhan.core.queue.TicketQueue;
import org.yizhan.core.store.Store;

/// The kiosk's home screen, in one read of one state of the database.
@Path("/api/home")
@RunOnVirtualThread
public class HomeResource {
    private final Store store;
    private final Present present;
    private final TicketQueue queue;
    private final ServiceCatalogue catalogue;
    private final NoticeBoard notices;
    private final PartyDayBook partyDays;

    HomeResource(
            Store store,
            Present present,
            TicketQueue queue,
            ServiceCatalogue catalogue,
            NoticeBoard notices,
            PartyDayBook partyDays) {
        this.store = store;
        this.present = present;
        this.queue = queue;
        this.catalogue = catalogue;
        this.notices = notices;
        this.partyDays = partyDays;
    }

    @GET
    @RolesAllowed(Scopes.KIOSK)
    public Home home() {
        return store.read(handle -> new Home(
                store.cursor(handle),
                present.center(handle),
                queue.waiting(handle),
                catalogue.items(handle),
                notices.showing(handle),
                partyDays.today(handle).orElse(null)));
    }
}
