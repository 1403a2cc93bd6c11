package org.yizhan.core.devices;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.TreeMap;
import org.yizhan.contract.Ids;
import org.yizhan.contract.devices.Checkup;
import org.yizhan.contract.devices.KioskChoices;
import org.yizhan.contract.devices.Print;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.core.audit.Audit;
import org.yizhan.core.settings.KioskSettings;
import org.yizhan.core.staff.CornerVisits;
import org.yizhan.core.store.Once;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Work;
import org.yizhan.core.web.Caller;

/// What a person at the staff corner of a kiosk sees of its machines and may do to them. Each act is on record with
/// the kiosk it was done at.
@Path("/api/devices/kiosk")
@RunOnVirtualThread
public class KioskResource {
    private final Store store;
    private final Once once;
    private final Caller caller;
    private final CornerVisits visits;
    private final Checkups checkups;
    private final Printing printing;
    private final Speaker speaker;
    private final KioskSettings settings;
    private final Audit audit;

    KioskResource(
            Store store,
            Once once,
            Caller caller,
            CornerVisits visits,
            Checkups checkups,
            Printing printing,
            Speaker speaker,
            KioskSettings settings,
            Audit audit) {
        this.store = store;
        this.once = once;
        this.caller = caller;
        this.visits = visits;
        this.checkups = checkups;
        this.printing = printing;
        this.speaker = speaker;
        this.settings = settings;
        this.audit = audit;
    }

    /// How everything stands around this kiosk.
    @GET
    @RolesAllowed(Scopes.CORNER)
    public Checkup checkup() {
        String kiosk = visits.kiosk(caller.who());
        return store.read(handle -> checkups.of(handle, kiosk));
    }

    /// Prints a slip that tells whether the printer works.
    @POST
    @Path("test-print")
    @RolesAllowed(Scopes.CORNER)
    public Print testPrint() {
        return act("test-print", Print.class, tx -> printing.test(tx));
    }

    /// Plays a chime and three digits on the center's speaker, or tells why it cannot.
    @POST
    @Path("test-sound")
    @RolesAllowed(Scopes.CORNER)
    public Checkup.Check testSound() {
        // The machine is asked for its cards here: that may take longer than anybody who has to write should wait.
        Checkup.Check sound = checkups.sound();
        return act("test-sound", Checkup.Check.class, tx -> {
            tx.afterCommit(speaker::test);
            return sound;
        });
    }

    /// Puts on record that the kiosk restarts; it ends itself when it has the answer.
    @POST
    @Path("restart")
    @RolesAllowed(Scopes.CORNER)
    public void restart() {
        act("restart", Boolean.class, tx -> true);
    }

    /// What was chosen for the kiosk that asks.
    @GET
    @Path("choices")
    @RolesAllowed(Scopes.KIOSK)
    public KioskChoices choices() {
        String kiosk = caller.name();
        return store.read(handle -> settings.of(handle, kiosk));
    }

    /// Chooses for this kiosk. Choosing the same again is harmless.
    @PUT
    @Path("choices")
    @RolesAllowed(Scopes.CORNER)
    public KioskChoices choose(@NotNull @Valid KioskChoices choices) {
        String by = caller.name();
        String kiosk = visits.kiosk(caller.who());
        return store.write(tx -> {
            Map<String, String> changed = settings.choose(tx, kiosk, choices, by);
            if (!changed.isEmpty()) {
                audit.line(tx, by, "devices.kiosk-set", null, kiosk + " " + new TreeMap<>(changed));
            }
            return settings.of(tx.handle(), kiosk);
        });
    }

    private <T> T act(String what, Class<T> answer, Work<T> work) {
        String by = caller.name();
        String kiosk = visits.kiosk(caller.who());
        return once.write("POST /api/devices/kiosk/" + what, Ids.next(), kiosk, answer, tx -> {
            T done = work.in(tx);
            audit.line(tx, by, "devices." + what, null, kiosk);
            return done;
        });
    }
}
