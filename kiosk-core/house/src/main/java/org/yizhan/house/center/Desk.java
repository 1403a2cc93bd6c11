package org.yizhan.house.center;

import java.io.IOException;
import java.util.UUID;
import org.yizhan.contract.Ids;
import org.yizhan.contract.opening.Opening;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.staff.SignOn;

/// Somebody on duty at a desk.
public record Desk(CoreClient session, int number) {
    /// Signs on and sits down, in the place of whoever sits there.
    public static Desk take(CoreClient core, SampleStaff person, int number) throws IOException {
        var request = new SignOn.Request(person.account(), person.pin(), number, true);
        String token = core.post("/api/staff/sign-on", Ids.next(), request)
                .as(SignOn.Session.class)
                .token();
        return new Desk(core.with(token), number);
    }

    /// As many desks as one likes: the three people of the sample sit down in turn, each time with a session of its
    /// own.
    public static Desk take(CoreClient core, int number) throws IOException {
        return take(core, SampleStaff.all().get(number % SampleStaff.all().size()), number);
    }

    /// Leaves it for so many minutes.
    public void pause(int minutes) throws IOException {
        UUID id = Ids.next();
        var away = new Opening.PauseRequest(id, Opening.Reason.MEETING, minutes);
        session.post("/api/opening/desks/" + number + "/pause", id, away).as(Opening.Pause.class);
    }

    /// Is there again.
    public void resume() throws IOException {
        UUID id = Ids.next();
        session.post("/api/opening/desks/" + number + "/resume", id, new Opening.ResumeRequest(id))
                .as(Opening.ResumeRequest.class);
    }

    public Queue.Ticket callNext() throws IOException {
        return next(Ids.next()).as(Queue.Ticket.class);
    }

    /// Calls the next with that key, whatever comes of it.
    public CoreClient.Answer next(UUID key) throws IOException {
        return session.post("/api/queue/desks/" + number + "/next", key, new Queue.DeskAction(key));
    }

    /// @param action  `recall`, `finish` or `miss`
    public Queue.Ticket act(UUID ticket, String action) throws IOException {
        UUID id = Ids.next();
        return session.post("/api/queue/tickets/" + ticket + "/" + action, id, new Queue.DeskAction(id))
                .as(Queue.Ticket.class);
    }
}
