package org.yizhan.core.bookings;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Ids;
import org.yizhan.contract.Problem.Violation;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.devices.Print;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.core.audit.Audit;
import org.yizhan.core.devices.Printing;
import org.yizhan.core.store.Once;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Tx;
import org.yizhan.core.web.Caller;
import org.yizhan.core.web.Refused;

/// Appointments: which times there are, booking one, coming to it.
@Path("/api/bookings")
@RunOnVirtualThread
@RolesAllowed({Scopes.KIOSK, Scopes.DUTY})
public class BookingResource {
    private static final String ARRIVALS = "POST /api/bookings/arrivals";

    private final Store store;
    private final Once once;
    private final Caller caller;
    private final BookingTable bookings;
    private final BookingViews views;
    private final BookingDesk desk;
    private final Arrivals arrivals;
    private final BookedVisits visits;
    private final BookedPersons persons;
    private final Printing printing;
    private final Audit audit;

    BookingResource(
            Store store,
            Once once,
            Caller caller,
            BookingTable bookings,
            BookingViews views,
            BookingDesk desk,
            Arrivals arrivals,
            BookedVisits visits,
            BookedPersons persons,
            Printing printing,
            Audit audit) {
        this.store = store;
        this.once = once;
        this.caller = caller;
        this.bookings = bookings;
        this.views = views;
        this.desk = desk;
        this.arrivals = arrivals;
        this.visits = visits;
        this.persons = persons;
        this.printing = printing;
        this.audit = audit;
    }

    /// Every line, with how it is booked; one without a desk for appointments is not.
    @GET
    @Path("lines")
    public List<Bookings.Line> lines() {
        return store.read(views::lines);
    }

    /// The days on which a line may be booked.
    @GET
    @Path("days")
    public List<Bookings.Day> days(@QueryParam("line") @NotNull String line) {
        return store.read(handle -> views.days(handle, line));
    }

    /// The times of one of them that are not over.
    @GET
    @Path("slots")
    public List<Bookings.Slot> slots(
            @QueryParam("line") @NotNull String line, @QueryParam("date") @Nullable String date) {
        LocalDate day = parse(date);
        return store.read(handle -> views.slots(handle, line, day));
    }

    /// Who is expected when on that day, and what a person has to look after.
    @GET
    @Path("day")
    @RolesAllowed(Scopes.DUTY)
    public Bookings.DayBook day(@QueryParam("date") @Nullable String date) {
        LocalDate day = parse(date);
        return store.read(handle -> views.day(handle, day));
    }

    @GET
    @Path("{id}")
    public Bookings.Booking booking(@PathParam("id") UUID id) {
        return store.read(handle -> shown(handle, id));
    }

    /// Its QR code, to be shown to a camera.
    @GET
    @Path("{id}/qr")
    @Produces("image/svg+xml")
    public String qr(@PathParam("id") UUID id) {
        return QrPicture.svg(
                Bookings.QR + store.read(handle -> require(bookings, handle, id).id()));
    }

    /// Holds a place while somebody decides.
    @POST
    @ResponseStatus(201)
    public Bookings.Booking hold(@NotNull @Valid Bookings.HoldRequest request) {
        String by = caller.name();
        boolean kiosk = !caller.has(Scopes.DUTY);
        return once.writeThenRead(
                "POST /api/bookings",
                request.id(),
                request,
                UUID.class,
                tx -> desk.hold(tx, request, kiosk, by).id(),
                this::shown);
    }

    /// Takes a held place. At a kiosk its slip is printed; a desk asks for it, for many book by telephone.
    @POST
    @Path("{id}/confirm")
    public Bookings.Booking confirm(@PathParam("id") UUID id, @NotNull @Valid Bookings.Confirmation said) {
        String by = caller.name();
        boolean kiosk = !caller.has(Scopes.DUTY);
        return step(id, "confirm", said.id(), said, tx -> {
            BookingRow booked = desk.confirm(tx, id, said, by);
            if (kiosk) {
                printing.queue(tx, BookingSlip.DOCUMENT, id, null, booked.language());
            }
            return booked;
        });
    }

    @POST
    @Path("{id}/cancel")
    public Bookings.Booking cancel(@PathParam("id") UUID id, @NotNull @Valid Bookings.Cancellation cancellation) {
        String by = caller.name();
        return step(id, "cancel", cancellation.id(), cancellation, tx -> desk.cancel(tx, id, by));
    }

    @POST
    @Path("{id}/move")
    @RolesAllowed(Scopes.DUTY)
    public Bookings.Booking move(@PathParam("id") UUID id, @NotNull @Valid Bookings.Move to) {
        String by = caller.name();
        return step(id, "move", to.id(), to, tx -> desk.move(tx, id, to, by));
    }

    /// Whoever booked is here and gets a number. Coming again answers the same one, and who only asks again is known
    /// however many wrong codes came from there meanwhile.
    @POST
    @Path("arrivals")
    public Bookings.Arrival arrive(@NotNull @Valid Bookings.ArrivalRequest request) {
        String by = caller.name();
        UUID booking = once.answered(ARRIVALS, request.id(), request, Arrivals.Arrived.class)
                .map(Arrivals.Arrived::booking)
                .orElseGet(() -> store.read(
                        handle -> arrivals.find(handle, request.paper().strip(), by)));
        return once.writeThenRead(
                ARRIVALS,
                request.id(),
                request,
                Arrivals.Arrived.class,
                tx -> {
                    Arrivals.Arrived arrived = arrivals.arrive(tx, booking, request.language(), by);
                    visits.expect(tx, arrived.ticket());
                    return arrived;
                },
                (handle, arrived) -> new Bookings.Arrival(
                        shown(handle, arrived.booking()), arrivals.ticket(handle, arrived), arrived.welcome()));
    }

    /// Prints its slip, once more where there was one.
    @POST
    @Path("{id}/print")
    public Print print(@PathParam("id") UUID id) {
        return once.write("POST /api/bookings/" + id + "/print", Ids.next(), id, Print.class, tx -> {
            BookingRow row = require(bookings, tx.handle(), id);
            return printing.states(tx.handle(), List.of(id)).isEmpty()
                    ? printing.ordered(tx, BookingSlip.DOCUMENT, id, row.language())
                    : printing.again(tx, BookingSlip.DOCUMENT, id);
        });
    }

    /// Who booked, to tell them something. That somebody looked is on record before they see it.
    @POST
    @Path("{id}/contact")
    @RolesAllowed(Scopes.DUTY)
    public Bookings.Contact contact(@PathParam("id") UUID id) {
        String by = caller.name();
        return store.write(tx -> {
            BookingRow row = require(bookings, tx.handle(), id);
            audit.line(tx, by, "booking.contact-read", id, "");
            return persons.open(tx.handle(), row.who());
        });
    }

    private interface Step {
        BookingRow take(Tx tx);
    }

    private Bookings.Booking step(UUID id, String what, UUID key, Object request, Step step) {
        return once.writeThenRead(
                "POST /api/bookings/" + id + "/" + what,
                key,
                request,
                UUID.class,
                tx -> step.take(tx).id(),
                this::shown);
    }

    private Bookings.Booking shown(Handle handle, UUID id) {
        return views.booking(handle, require(bookings, handle, id));
    }

    private static BookingRow require(BookingTable bookings, Handle handle, UUID id) {
        return bookings.find(handle, id).orElseThrow(Refusals::noBooking);
    }

    private static LocalDate parse(@Nullable String date) {
        try {
            return LocalDate.parse(date == null ? "" : date);
        } catch (DateTimeException none) {
            throw Refused.invalid("date", Violation.MALFORMED, "must be a date, 2026-11-26");
        }
    }
}
