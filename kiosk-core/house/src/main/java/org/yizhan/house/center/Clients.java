package org.yizhan.house.center;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yizhan.contract.Ids;
import org.yizhan.contract.devices.Enrolment;
import org.yizhan.contract.staff.SignOn;
import org.yizhan.house.place.Layout;
import org.yizhan.house.place.Refusal;

/// Enrols the house's clients at the core the way an admin does: a code each, and the code buys a token.
public final class Clients {
    private final CoreClient core;
    private final Layout layout;

    public Clients(CoreClient core, Layout layout) {
        this.core = core;
        this.layout = layout;
    }

    /// A client that keeps its token in that file of the layout.
    public record Wanted(String name, Enrolment.Kind kind) {}

    /// Makes sure that each has a token the core accepts.
    public void enrol(Iterable<Wanted> clients) {
        try {
            CoreClient admin = null;
            for (Wanted client : clients) {
                if (isEnrolled(client)) {
                    continue;
                }
                admin = admin == null ? signOn(SampleStaff.ZHAO) : admin;
                enrol(admin, client);
            }
        } catch (IOException | IllegalStateException e) {
            throw new Refusal(Refusal.NOT_STARTED, "the core did not enrol its clients: " + e.getMessage());
        }
    }

    /// That person's session, away from any desk.
    public CoreClient signOn(SampleStaff person) throws IOException {
        var request = new SignOn.Request(person.account(), person.pin(), null);
        return core.with(core.post("/api/staff/sign-on", Ids.next(), request)
                .as(SignOn.Session.class)
                .token());
    }

    private boolean isEnrolled(Wanted client) throws IOException {
        Path file = layout.token(client.name());
        return Files.exists(file)
                && core.with(Files.readString(file).strip()).get("/api/center").status() != 401;
    }

    private void enrol(CoreClient admin, Wanted client) throws IOException {
        var code = admin.post("/api/devices/codes", Ids.next(), new Enrolment.CodeRequest(client.kind(), client.name()))
                .as(Enrolment.Code.class);
        var enrolled = core.post(
                        "/api/devices/enrol",
                        Ids.next(),
                        new Enrolment.Request(code.code(), client.kind(), client.name()))
                .as(Enrolment.Enrolled.class);
        Layout.writePrivately(layout.token(client.name()), enrolled.token().getBytes(StandardCharsets.US_ASCII));
    }
}
