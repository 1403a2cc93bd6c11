package org.yizhan.core.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;
import org.yizhan.core.cases.CaseOfTicket;
import org.yizhan.core.directory.HomeCenter;
import org.yizhan.core.queue.TicketQueue;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Store;

/// A plain page for who holds a ticket: where it stands. Its address is the ticket's random id, and whoever has
/// that has the ticket in hand. It reads once without a script; nobody needs it.
@Path("/t")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class TicketPageResource {
    private static final int AGAIN_SECONDS = 5;
    private static final LocalizedText CENTER = LocalizedText.of("驿站", "Yizhan");
    private static final LocalizedText NONE = LocalizedText.of("这里没有这个号", "There is no such number here");
    private static final LocalizedText ASK =
            LocalizedText.of("请在自助机上再取一个，或到窗口问。", "Please take one at the kiosk, or ask at a desk.");
    private static final LocalizedText BUSY = LocalizedText.of("看的人太多了", "Too many are looking");
    private static final LocalizedText LATER =
            LocalizedText.of("号还在，请过一会儿再看。", "Your number is safe; look again in a moment.");

    private final Store store;
    private final TicketQueue queue;
    private final CaseOfTicket became;
    private final HomeCenter home;
    private final CoreClock clock;
    private final Throttle throttle;

    TicketPageResource(
            Store store, TicketQueue queue, CaseOfTicket became, HomeCenter home, CoreClock clock, Throttle throttle) {
        this.store = store;
        this.queue = queue;
        this.became = became;
        this.home = home;
        this.clock = clock;
        this.throttle = throttle;
    }

    @CheckedTemplate(basePath = "ticket")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance ticket(TicketPage page);

        static native TemplateInstance none(String language, String headline, String detail);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(hidden = true)
    public Response ticket(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        String language = languages != null && languages.startsWith("en") ? "en" : "zh-CN";
        if (!throttle.admits()) {
            return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, AGAIN_SECONDS)
                    .entity(Templates.none(language, BUSY.in(language), LATER.in(language)))
                    .build();
        }
        return uuid(id).flatMap(ticket -> page(ticket, language))
                .map(page -> Response.ok(Templates.ticket(page)).build())
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND)
                        .entity(Templates.none(language, NONE.in(language), ASK.in(language)))
                        .build());
    }

    private Optional<TicketPage> page(UUID id, String language) {
        return store.read(handle -> queue.ticket(handle, id).map(ticket -> {
            LocalizedText center = home.find(handle).map(HomeCenter.Facts::name).orElse(CENTER);
            return TicketPage.of(ticket, became.of(handle, id), center, language, clock.local());
        }));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
