package org.yizhan.contract.queue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.devices.Print;

/// What kiosk, desk and board say to the queue.
public final class Queue {
    private Queue() {}

    /// A line people wait in. `prefix` is the letter its numbers start with.
    public record Service(
            String id, String prefix, LocalizedText name, LocalizedText hint, int waiting, boolean open) {}

    public enum State {
        WAITING,
        CALLED,
        FINISHED,
        MISSED
    }

    /// What a desk may do with a ticket now; the core computes it, a button draws it.
    public enum Action {
        RECALL,
        FINISH,
        MISS
    }

    /// `POST /api/queue/tickets`. `id` is made at the kiosk; a second post with it answers with the first ticket.
    public record TicketRequest(
            @NotNull UUID id,
            @NotBlank @Size(max = 40) String serviceId,
            @NotNull @Pattern(regexp = "zh-CN|en") String language) {}

    /// @param number  as shown and spoken, `A012`
    /// @param ahead   how many will be called before it, of whatever service; 0 once called
    /// @param desk    the desk's number, once called
    public record Ticket(
            UUID id,
            String number,
            String serviceId,
            LocalizedText serviceName,
            State state,
            int ahead,
            Instant issuedAt,
            @Nullable Integer desk,
            @Nullable Instant calledAt,
            int calls,
            Set<Action> actions,
            Print.@Nullable State print) {}

    /// One call as board and voice need it: a number and a desk, never a name. `ordinal` counts calls of the
    /// same ticket from 1.
    public record Call(UUID ticketId, String number, int desk, Instant at, int ordinal) {}

    /// `GET /api/queue/board`.
    public record Board(long cursor, @Nullable Call current, List<Call> earlier, int waiting, Instant updatedAt) {}

    /// A desk and who sits at it, for the console.
    public record Desk(
            int number,
            @Nullable String staffName,
            @Nullable Ticket ticket) {}

    /// `GET /api/queue/console?desk=n`: everything the duty console shows, in one read.
    public record Console(
            long cursor,
            int desk,
            List<Ticket> waiting,
            @Nullable Ticket current,
            List<Desk> desks,
            Figures today) {}

    /// Today's figures. `longestWaitSeconds` is of those who wait now.
    public record Figures(int issued, int finished, int missed, int waiting, long longestWaitSeconds) {}

    /// `POST /api/queue/desks/{number}/next` and the ticket actions: who acts on which desk.
    public record DeskAction(@NotNull UUID id) {}
}
