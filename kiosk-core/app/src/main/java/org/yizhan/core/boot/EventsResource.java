package org.yizhan.core.boot;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.devices.Scopes;

/// The event stream. A client that lost it comes back with `Last-Event-ID` and misses nothing, or is told to
/// read everything again. One that does not keep up has its stream ended, so that it comes back.
@Path("/api/events")
public class EventsResource {
    /// Shorter than any client's patience, so that a dead line is noticed by both ends.
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);

    /// What is held for one client between the history and its connection.
    private static final int FRAMES_ON_THE_WAY = 64;

    private final EventHistory history;
    private final SecurityIdentity identity;

    EventsResource(EventHistory history, SecurityIdentity identity) {
        this.history = history;
        this.identity = identity;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({Scopes.KIOSK, Scopes.BOARD, Scopes.AGENT, Scopes.DUTY, Scopes.ORGANISER, Scopes.ADMIN})
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = Feed.class)))
    public Multi<OutboundSseEvent> events(@HeaderParam("Last-Event-ID") @Nullable String lastId, @Context Sse sse) {
        Multi<OutboundSseEvent> events = EventStream.of(history, Set.copyOf(identity.getRoles()), cursor(lastId))
                .map(feed -> sent(sse, feed));
        Multi<OutboundSseEvent> life = Multi.createFrom()
                .ticks()
                .startingAfter(SIGN_OF_LIFE)
                .every(SIGN_OF_LIFE)
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("").build());
        return Multi.createBy()
                .merging()
                .withRequests(FRAMES_ON_THE_WAY)
                .streams(events, life)
                .onFailure(EventStream.LeftBehind.class)
                .recoverWithCompletion();
    }

    private static OutboundSseEvent sent(Sse sse, Feed feed) {
        return sse.newEventBuilder()
                .id(Long.toString(feed.cursor()))
                .name(feed.type())
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(Feed.class, feed)
                .build();
    }

    /// A cursor that is none is as good as none.
    private static Optional<Long> cursor(@Nullable String lastId) {
        return Optional.ofNullable(lastId)
                .map(String::strip)
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }
}
