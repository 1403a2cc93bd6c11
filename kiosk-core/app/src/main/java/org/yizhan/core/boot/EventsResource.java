package org.yizhan.core.boot;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
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
import org.yizhan.core.store.Committed;

/// The event stream. A client that lost it comes back with `Last-Event-ID` and misses nothing, or is told to
/// read everything again.
@Path("/api/events")
public class EventsResource {
    /// Shorter than any client's patience, so that a dead line is noticed by both ends.
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);

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
        Set<String> scopes = Set.copyOf(identity.getRoles());
        Multi<OutboundSseEvent> events = Multi.createFrom()
                .emitter(emitter -> follow(emitter, cursor(lastId), scopes, sse), BackPressureStrategy.BUFFER);
        Multi<OutboundSseEvent> life = Multi.createFrom()
                .ticks()
                .startingAfter(SIGN_OF_LIFE)
                .every(SIGN_OF_LIFE)
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("").build());
        return Multi.createBy().merging().streams(events, life);
    }

    private void follow(
            MultiEmitter<? super OutboundSseEvent> emitter, Optional<Long> after, Set<String> scopes, Sse sse) {
        EventHistory.Following following = history.follow(after, committed -> {
            if (Audience.hears(scopes, committed.event().type())) {
                emitter.emit(sent(sse, feed(committed)));
            }
        });
        emitter.onTermination(following.stop());
        if (!following.complete()) {
            emitter.emit(sent(sse, new Feed(following.cursor(), Feed.REFETCH, null, null)));
        }
    }

    private static Feed feed(Committed committed) {
        return new Feed(
                committed.cursor(),
                committed.event().type(),
                committed.event().subject(),
                committed.event().body());
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
