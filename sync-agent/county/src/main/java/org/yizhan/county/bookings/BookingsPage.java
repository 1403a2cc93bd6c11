package org.yizhan.county.bookings;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.centers.Center;
import org.yizhan.county.platform.Caller;
import org.yizhan.county.platform.Form;
import org.yizhan.county.platform.Refused;
import org.yizhan.county.platform.Roles;
import org.yizhan.county.platform.Shown;

/// The console's appointments: the county's places of a center, and booking them for who calls the hotline.
@Path("/bookings")
@RolesAllowed(Roles.OFFICER)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class BookingsPage {
    private static final Map<String, String> STATES = Map.of(
            "BOOKED", "中心已收到",
            "ARRIVED", "人来了",
            "SERVED", "办完了",
            "CANCELLED", "取消了",
            "NO_SHOW", "没来");

    private final Bookings bookings;
    private final Caller caller;
    private final Clock clock;

    BookingsPage(Bookings bookings, Caller caller, Clock clock) {
        this.bookings = bookings;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param county  how many places are the county's on that day
    record LineOfDay(String line, String name, int minutes, int places, int county) {}

    record BookedLine(UUID id, String when, String line, String code, String state, boolean open) {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance bookings(
                List<Center> centers,
                Bookings.@Nullable Standing standing,
                List<LineOfDay> lines,
                List<BookedLine> booked,
                LocalDate today,
                String fresh);
    }

    /// Without a center named, the first that takes appointments.
    @GET
    @Operation(hidden = true)
    public TemplateInstance bookings(@QueryParam("center") @Nullable String center) {
        return page(center);
    }

    /// From today on so many places of that line are the county's.
    @POST
    @Path("{center}/blocks")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public TemplateInstance allocate(
            @PathParam("center") String center,
            @FormParam("version") int version,
            @FormParam("line") @Nullable String line,
            @FormParam("places") @Nullable Integer places) {
        String chosen = Form.given("line", line);
        if (places == null || places < 0) {
            throw Refused.invalid("places", "请填数字");
        }
        LocalDate today = LocalDate.now(clock);
        List<BookingTable.Block> blocks =
                new ArrayList<>(bookings.standing(center).blocks());
        blocks.removeIf(block -> block.line().equals(chosen));
        blocks.add(new BookingTable.Block(chosen, today, places));
        bookings.allocate(center, version, blocks, caller.id());
        return page(center);
    }

    @POST
    @Path("{center}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public TemplateInstance book(
            @PathParam("center") String center,
            @FormParam("id") @Nullable UUID id,
            @FormParam("line") @Nullable String line,
            @FormParam("date") @Nullable String date,
            @FormParam("time") @Nullable String time,
            @FormParam("name") @Nullable String name,
            @FormParam("phone") @Nullable String phone) {
        String number = Form.text(phone);
        if (number != null && !number.matches("1\\d{10}")) {
            throw Refused.invalid("phone", "是 1 开头的 11 位");
        }
        bookings.book(
                center,
                new Bookings.Wish(
                        Form.required("id", id),
                        Form.given("line", line),
                        Form.date("date", date)
                                .atTime(Form.time("time", time))
                                .atZone(clock.getZone())
                                .toInstant(),
                        Form.text(name),
                        number),
                caller.id());
        return page(center);
    }

    @POST
    @Path("{center}/{id}/cancel")
    @Operation(hidden = true)
    public TemplateInstance cancel(@PathParam("center") String center, @PathParam("id") UUID id) {
        bookings.cancel(center, id, caller.id());
        return page(center);
    }

    private TemplateInstance page(@Nullable String named) {
        List<Center> centers = bookings.centers();
        String center = named != null
                ? named
                : centers.stream().map(Center::code).findFirst().orElse(null);
        LocalDate today = LocalDate.now(clock);
        String fresh = UUID.randomUUID().toString();
        if (center == null) {
            return Templates.bookings(centers, null, List.of(), List.of(), today, fresh);
        }
        Bookings.Standing standing = bookings.standing(center);
        return Templates.bookings(centers, standing, lines(standing, today), booked(standing), today, fresh);
    }

    private static List<LineOfDay> lines(Bookings.Standing standing, LocalDate today) {
        return standing.plans().stream()
                .map(plan -> new LineOfDay(
                        plan.line(), plan.name(), plan.minutes(), plan.places(), county(standing, plan.line(), today)))
                .toList();
    }

    private static int county(Bookings.Standing standing, String line, LocalDate today) {
        return standing.blocks().stream()
                .filter(block -> block.line().equals(line) && !block.since().isAfter(today))
                .reduce((earlier, later) -> later)
                .map(BookingTable.Block::places)
                .orElse(0);
    }

    private List<BookedLine> booked(Bookings.Standing standing) {
        return standing.bookings().stream()
                .map(booking -> new BookedLine(
                        booking.id(),
                        Shown.time(booking.from(), clock),
                        name(standing, booking.line()),
                        booking.shortCode().substring(0, 4) + " "
                                + booking.shortCode().substring(4),
                        state(booking),
                        !booking.cancelled()))
                .toList();
    }

    private static String name(Bookings.Standing standing, String line) {
        return standing.plans().stream()
                .filter(plan -> plan.line().equals(line))
                .map(Plans.Plan::name)
                .findFirst()
                .orElse(line);
    }

    private static String state(Bookings.Shown booking) {
        if (booking.cancelled()) {
            return "取消了";
        }
        String told = booking.state();
        return told == null ? "还没到中心" : STATES.getOrDefault(told, told);
    }
}
