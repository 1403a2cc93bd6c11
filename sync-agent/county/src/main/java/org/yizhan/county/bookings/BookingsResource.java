package org.yizhan.county.bookings;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.platform.Caller;
import org.yizhan.county.platform.Roles;

/// `/api/bookings/{center}`: the county's places of a center's slots, and what its hotline books on them.
@Path("/api/bookings/{center}")
@RolesAllowed(Roles.OFFICER)
@RunOnVirtualThread
class BookingsResource {
    private final Bookings bookings;
    private final Caller caller;

    BookingsResource(Bookings bookings, Caller caller) {
        this.bookings = bookings;
        this.caller = caller;
    }

    /// @param since   from which day on
    /// @param places  the first so many of each slot are the county's
    public record Block(
            @NotBlank @Size(max = 40) String line,
            @NotNull LocalDate since,
            @NotNull @PositiveOrZero @Max(1000) Integer places) {}

    /// @param version  the one after the version that was seen
    public record Allocation(
            @NotNull @Positive Integer version,
            @NotNull @Size(max = 200) List<@NotNull @Valid Block> blocks) {}

    /// @param id  made by the client; the same booking again is safe
    public record Booking(
            @NotNull UUID id,
            @NotBlank @Size(max = 40) String line,
            @NotNull Instant from,
            @Nullable @Size(max = 40) String name,
            @Nullable @Pattern(regexp = "1\\d{10}") String phone) {
        @Override
        public String toString() {
            return "Booking[id=" + id + "]";
        }
    }

    @GET
    public Bookings.Standing standing(@PathParam("center") String center) {
        return bookings.standing(center);
    }

    @POST
    @Path("blocks")
    @Consumes(MediaType.APPLICATION_JSON)
    public Bookings.Standing allocate(@PathParam("center") String center, @NotNull @Valid Allocation allocation) {
        List<BookingTable.Block> blocks = allocation.blocks().stream()
                .map(block -> new BookingTable.Block(block.line(), block.since(), block.places()))
                .toList();
        return bookings.allocate(center, allocation.version(), blocks, caller.id());
    }

    @POST
    @ResponseStatus(201)
    @Consumes(MediaType.APPLICATION_JSON)
    public Bookings.Shown book(@PathParam("center") String center, @NotNull @Valid Booking booking) {
        var wish = new Bookings.Wish(booking.id(), booking.line(), booking.from(), booking.name(), booking.phone());
        return bookings.book(center, wish, caller.id());
    }

    @POST
    @Path("{id}/cancel")
    public Bookings.Shown cancel(@PathParam("center") String center, @PathParam("id") UUID id) {
        return bookings.cancel(center, id, caller.id());
    }
}
