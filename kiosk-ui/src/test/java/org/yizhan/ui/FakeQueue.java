package org.yizhan.ui;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Ids;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.devices.Print;
import org.yizhan.contract.opening.Opening;
import org.yizhan.contract.queue.DeskWork;
import org.yizhan.contract.queue.Errands;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Turn;
import org.yizhan.contract.queue.Visits;
import org.yizhan.ui.FakeCore.Reply;

/// The lines of a fake core, its tickets and what is told on them.
final class FakeQueue implements FakeFeature {
    static final Instant KEPT = Instant.parse("2026-11-26T01:26:00Z");
    private static final Turn.Rule RULE = new Turn.Rule(2, 60);
    private static final Opening.Shut SHUT =
            new Opening.Shut(Opening.Why.TOO_MANY_WAIT, LocalizedText.of("冬至庙会", "Winter fair"), Village.OPENS);

    final Map<UUID, Queue.Ticket> tickets = new LinkedHashMap<>();
    volatile int waiting = 3;
    /// The lines that give out no numbers, as the core lists them.
    final Map<String, Opening.Shut> shut = new ConcurrentHashMap<>(Map.of("civil", SHUT));
    /// When somebody is back at the desks; null while somebody is there.
    volatile @Nullable Instant back;
    /// The lines that this is so of; empty: all.
    final Set<String> away = ConcurrentHashMap.newKeySet();
    /// What was told beside, on whatever number.
    final List<Errands.Errand> errands = new CopyOnWriteArrayList<>();
    /// By ticket: what its holder does not have with them.
    final Map<UUID, Visits.Lacking> lacking = new ConcurrentHashMap<>();
    /// The items that holders of a number said they came for.
    final List<String> cameFor = new CopyOnWriteArrayList<>();
    /// What was asked for at the kiosk.
    final List<Queue.TicketRequest> requests = new CopyOnWriteArrayList<>();
    /// Those that refuse although they were listed as open a moment ago.
    final Set<String> refuses = ConcurrentHashMap.newKeySet();
    private final Supplier<Print.@Nullable State> print;

    /// @param print  how the printer takes what is sent to it
    FakeQueue(Supplier<Print.@Nullable State> print) {
        this.print = print;
    }

    @Override
    public @Nullable Reply get(String path) {
        if (path.equals("/api/queue/services")) {
            return Reply.ok(services().stream().map(this::standing).toList());
        } else if (path.endsWith("/visit")) {
            return Reply.ok(new Visits.Visit(null, missing(path), false, List.copyOf(errands)));
        } else if (path.startsWith("/api/queue/tickets/")) {
            Queue.Ticket ticket = tickets.get(UUID.fromString(path.substring(19)));
            return ticket == null ? FakeCore.refusal(404, "queue:not-found") : Reply.ok(withPrint(ticket, print.get()));
        }
        return null;
    }

    @Override
    public @Nullable Reply post(String path, String body) {
        if (path.equals("/api/queue/tickets")) {
            var request = FakeCore.read(body, Queue.TicketRequest.class);
            requests.add(request);
            return refuses.contains(request.serviceId())
                    ? FakeCore.refusal(409, "queue:closed-early", Map.of("opens", Village.OPENS.toString()))
                    : Reply.created(draw(request));
        } else if (path.endsWith("/errands")) {
            Errands.Wanted wanted = FakeCore.read(body, Errands.Wanted.class);
            errands.add(errand(wanted.serviceId(), wanted.relation(), wanted.mandate()));
            return Reply.ok(new Visits.Visit(null, null, false, List.copyOf(errands)));
        } else if (path.endsWith("/drop")) {
            UUID dropped = UUID.fromString(path.split("/")[6]);
            errands.removeIf(errand -> errand.id().equals(dropped));
            return Reply.ok(new Visits.Visit(null, null, false, List.copyOf(errands)));
        } else if (path.endsWith("/about")) {
            cameFor.add(FakeCore.read(body, Visits.CameFor.class).itemId());
            return Reply.ok(new Visits.Visit(null, null, false, List.copyOf(errands)));
        } else if (path.startsWith("/api/queue/tickets/")) {
            return Reply.ok(step(path.split("/"), body));
        }
        return null;
    }

    static List<Queue.Service> services() {
        return List.of(
                new Queue.Service(
                        "social",
                        "A",
                        LocalizedText.of("社保养老", "Social insurance"),
                        LocalizedText.of("养老、社保卡、就业", "Pension, social card, jobs"),
                        3,
                        true,
                        null,
                        null,
                        new Queue.Wait(20, 35)),
                new Queue.Service(
                        "medical",
                        "B",
                        LocalizedText.of("医保看病", "Medical insurance"),
                        LocalizedText.of("参保、报销、备案", "Enrolment, refunds, records"),
                        0,
                        true,
                        null,
                        null,
                        new Queue.Wait(0, 5)),
                new Queue.Service(
                        "land",
                        "C",
                        LocalizedText.of("土地房屋农业", "Land, house, farming"),
                        LocalizedText.of("建房、补贴、流转", "Building, subsidies, leases"),
                        1,
                        true,
                        null,
                        null,
                        null),
                new Queue.Service(
                        "civil",
                        "D",
                        LocalizedText.of("民政其他", "Civil affairs, other"),
                        LocalizedText.of("补助、证明、调解", "Aid, proofs, mediation"),
                        0,
                        true,
                        null,
                        null,
                        null));
    }

    private Queue.Service standing(Queue.Service line) {
        Opening.Shut why = shut.get(line.id());
        return new Queue.Service(
                line.id(),
                line.prefix(),
                line.name(),
                line.hint(),
                line.waiting(),
                why == null,
                why,
                away.isEmpty() || away.contains(line.id()) ? back : null,
                line.forecast());
    }

    synchronized Queue.Ticket draw(Queue.TicketRequest request) {
        var service = services().stream()
                .filter(one -> one.id().equals(request.serviceId()))
                .findFirst()
                .orElseThrow();
        String number = "%s%03d".formatted(service.prefix(), tickets.size() + 12);
        var ticket = new Queue.Ticket(
                request.id(),
                number,
                service.id(),
                service.name(),
                Queue.State.WAITING,
                waiting,
                Village.NOW,
                null,
                null,
                0,
                Set.of(),
                print.get(),
                1,
                Queue.Priority.ORDINARY,
                null,
                null,
                List.of(),
                back,
                service.forecast(),
                RULE);
        Visits.Lacking lacks = request.lacking();
        if (lacks != null) {
            lacking.put(ticket.id(), lacks);
            ticket = moved(ticket, Queue.State.WAITING_FOR_PAPERS, ticket.priority(), KEPT);
        }
        tickets.put(ticket.id(), ticket);
        waiting++;
        return ticket;
    }

    static Queue.Service line(String id) {
        return services().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Errands.Errand errand(String service, Errands.Relation relation, Errands.Mandate mandate) {
        return new Errands.Errand(
                Ids.next(), service, line(service).name(), null, relation, mandate, null, false, true);
    }

    /// One that a desk has had in hand.
    static Errands.Errand errandInHand(String service) {
        return new Errands.Errand(
                Ids.next(),
                service,
                line(service).name(),
                null,
                Errands.Relation.CHILD,
                Errands.Mandate.BROUGHT,
                null,
                false,
                false);
    }

    /// What the holder of a number does at the kiosk.
    private synchronized Queue.Ticket step(String[] path, String body) {
        UUID id = UUID.fromString(path[4]);
        Queue.Ticket ticket = Objects.requireNonNull(tickets.get(id));
        Queue.Ticket now = switch (path[5]) {
            case "papers" -> {
                lacking.put(
                        id,
                        Objects.requireNonNull(
                                FakeCore.read(body, Visits.AskPapers.class).lacking()));
                yield moved(ticket, Queue.State.WAITING_FOR_PAPERS, ticket.priority(), KEPT);
            }
            case "return" -> moved(ticket, Queue.State.WAITING, ticket.priority(), null);
            case "priority" ->
                moved(
                        ticket,
                        ticket.state(),
                        FakeCore.read(body, DeskWork.Classify.class).priority(),
                        null);
            default -> throw new IllegalArgumentException(path[5]);
        };
        tickets.put(id, now);
        return now;
    }

    private Visits.@Nullable Missing missing(String path) {
        Visits.Lacking some = lacking.get(UUID.fromString(path.split("/")[4]));
        return some == null
                ? null
                : new Visits.Missing(
                        "13",
                        FakeCatalogue.item().name(),
                        FakeCatalogue.item().materials().stream()
                                .filter(material -> some.materials().contains(material.id()))
                                .toList());
    }

    private static Queue.Ticket moved(
            Queue.Ticket t, Queue.State state, Queue.Priority priority, @Nullable Instant until) {
        return new Queue.Ticket(
                t.id(),
                t.number(),
                t.serviceId(),
                t.serviceName(),
                state,
                state == Queue.State.WAITING ? 1 : 0,
                t.issuedAt(),
                t.desk(),
                t.calledAt(),
                t.calls(),
                t.actions(),
                t.print(),
                t.version() + 1,
                priority,
                t.why(),
                until,
                t.route(),
                t.returnAt(),
                t.forecast(),
                state == Queue.State.WAITING ? RULE : null);
    }

    static Queue.Ticket withPrint(Queue.Ticket t, Print.@Nullable State print) {
        return new Queue.Ticket(
                t.id(),
                t.number(),
                t.serviceId(),
                t.serviceName(),
                t.state(),
                t.ahead(),
                t.issuedAt(),
                t.desk(),
                t.calledAt(),
                t.calls(),
                t.actions(),
                print,
                t.version(),
                t.priority(),
                t.why(),
                t.until(),
                t.route(),
                t.returnAt(),
                t.forecast(),
                t.rule());
    }

    /// A desk calls that ticket.
    void call(UUID id, int desk) {
        tickets.computeIfPresent(
                id,
                (same, t) -> new Queue.Ticket(
                        id,
                        t.number(),
                        t.serviceId(),
                        t.serviceName(),
                        Queue.State.CALLED,
                        0,
                        t.issuedAt(),
                        desk,
                        Village.NOW,
                        1,
                        Set.of(),
                        t.print(),
                        t.version() + 1,
                        t.priority(),
                        null,
                        null,
                        t.route(),
                        null,
                        null,
                        null));
    }

    /// A desk is done with that ticket.
    void finish(UUID id) {
        tickets.computeIfPresent(id, (same, t) -> moved(t, Queue.State.FINISHED, t.priority(), null));
    }
}
