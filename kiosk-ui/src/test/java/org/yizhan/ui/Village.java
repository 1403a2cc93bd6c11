package org.yizhan.ui;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Ids;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.MaskedName;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.boot.Center;
import org.yizhan.contract.boot.Home;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.cases.Drafts;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.contract.devices.HelpCall;
import org.yizhan.contract.devices.Print;
import org.yizhan.contract.devices.VoiceNow;
import org.yizhan.contract.files.Files;
import org.yizhan.contract.notices.Notices;
import org.yizhan.contract.opening.Opening;
import org.yizhan.contract.partyday.PartyDays;
import org.yizhan.contract.queue.DeskWork;
import org.yizhan.contract.queue.Errands;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Visits;
import org.yizhan.ui.FakeCore.Reply;
import org.yizhan.ui.client.Json;

/// What a fake core knows: a small village with a little of everything.
class Village {
    static final Instant OPENS = Instant.parse("2026-11-24T00:30:00Z");
    private static final Opening.Shut SHUT =
            new Opening.Shut(Opening.Why.TOO_MANY_WAIT, LocalizedText.of("冬至庙会", "Winter fair"), OPENS);
    static final Instant KEPT = Instant.parse("2026-11-26T01:26:00Z");
    static final String GOOD_CARD = "SC1:GOOD$%*+-./:";
    static final String FORGED_CARD = "SC1:FORGED";
    static final String RECEIPT_QR = "YZ1:330782102203-2026-000017:31415926";
    static final String EARLY_CODE = "00005724";
    static final String LATE_CODE = "00011113";
    static final String FAR_CODE = "00022226";
    /// A list that is printed; another one is not.
    static final UUID LIST = new UUID(0x7200, 1);
    static final Cases.Known KNOWN_BY_RECEIPT =
            new Cases.Known(Cases.Paper.RECEIPT, MaskedName.of("李建国"), "139****0000", "110*************2X");
    static final Cases.Known KNOWN_BY_CARD = new Cases.Known(Cases.Paper.MEMBER_CARD, MaskedName.of("李建国"), null, null);
    private static final Instant NOON = Instant.parse("2026-11-23T01:26:00Z");

    final Map<UUID, Queue.Ticket> tickets = new LinkedHashMap<>();
    final Map<UUID, HelpCall> helpCalls = new LinkedHashMap<>();
    final List<Cases.Application> filed = new ArrayList<>();
    final List<Catalogue.ListRequest> lists = new ArrayList<>();
    final List<Bookings.ArrivalRequest> arrivals = new CopyOnWriteArrayList<>();
    final List<Drafts.HandOver> handedOver = new ArrayList<>();
    /// Voice notes and photos, by their id.
    final Map<UUID, byte[]> uploads = new LinkedHashMap<>();
    final FakeCorner corner = new FakeCorner();
    volatile int waiting = 3;
    volatile Print.@Nullable State print = Print.State.SENDING;
    volatile VoiceNow voice = new VoiceNow(true, "zh-CN", 100);
    volatile boolean partyDayOpen = true;
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
    /// What was asked for at the kiosk.
    final List<Queue.TicketRequest> requests = new CopyOnWriteArrayList<>();
    /// Those that refuse although they were listed as open a moment ago.
    final Set<String> refuses = ConcurrentHashMap.newKeySet();
    private final AtomicLong seconds = new AtomicLong();

    private static LocalizedText t(String chinese, String english) {
        return LocalizedText.of(chinese, english);
    }

    /// A second of silence, as the kiosk records it.
    static byte[] voice() {
        String head = "52494646247d000057415645666d7420100000000100010080" + "3e0000007d00000200100064617461007d0000";
        return Arrays.copyOf(HexFormat.of().parseHex(head), 32_044);
    }

    Reply get(String path) {
        Reply atCorner = corner.get(path);
        if (atCorner != null) {
            return atCorner;
        } else if (path.equals("/api/home")) {
            return ok(home());
        } else if (path.equals("/api/queue/services")) {
            return ok(services().stream().map(this::standing).toList());
        } else if (path.endsWith("/visit")) {
            return ok(new Visits.Visit(missing(path), false, List.copyOf(errands)));
        } else if (path.startsWith("/api/catalogue/services/")) {
            return ok(items());
        } else if (path.equals("/api/bookings/lines")) {
            return ok(booked());
        } else if (path.startsWith("/api/bookings/days")) {
            return ok(List.of(
                    new Bookings.Day(LocalDate.of(2026, 11, 24), 24, 7),
                    new Bookings.Day(LocalDate.of(2026, 11, 25), 24, 0),
                    new Bookings.Day(LocalDate.of(2026, 11, 26), 24, 12)));
        } else if (path.startsWith("/api/bookings/slots")) {
            return ok(slots());
        } else if (path.startsWith("/api/queue/tickets/")) {
            Queue.Ticket ticket = tickets.get(UUID.fromString(path.substring(19)));
            return ticket == null ? FakeCore.refusal(404, "queue:not-found") : ok(withPrint(ticket, print));
        } else if (path.equals("/api/catalogue/groups")) {
            return ok(groups());
        } else if (path.startsWith("/api/catalogue/groups/")) {
            return ok(items());
        } else if (path.startsWith("/api/catalogue/lists/")) {
            return ok(list(UUID.fromString(path.substring("/api/catalogue/lists/".length()))));
        } else if (path.startsWith("/api/catalogue/items/")) {
            return ok(path.endsWith("/16") ? free() : item());
        } else if (path.startsWith("/api/cases/progress")) {
            return path.contains("31415926") || path.contains("YZT")
                    ? ok(progress())
                    : FakeCore.refusal(404, "cases:not-found");
        } else if (path.equals("/api/partyday/today")) {
            return ok(new PartyDays.Today(partyDayOpen ? day() : null));
        } else if (path.equals("/api/devices/voice/now")) {
            return ok(voice);
        } else if (path.equals("/api/notices")) {
            return ok(new Notices.Page(7, notices()));
        }
        return FakeCore.refusal(404, "request:not-found");
    }

    synchronized Reply put(String path, String type, byte[] content) {
        UUID id = UUID.fromString(path.substring("/api/files/".length()));
        uploads.put(id, content);
        Files.Kind kind = type.equals("audio/wav") ? Files.Kind.VOICE : Files.Kind.PHOTO;
        return ok(new Files.Stored(id, kind, type, content.length));
    }

    byte[] upload(UUID id) {
        return Objects.requireNonNull(uploads.get(id));
    }

    Reply post(String path, String body) {
        if (path.equals("/api/queue/tickets")) {
            var request = read(body, Queue.TicketRequest.class);
            requests.add(request);
            return refuses.contains(request.serviceId())
                    ? FakeCore.refusal(409, "queue:closed-early", Map.of("opens", OPENS.toString()))
                    : created(draw(request));
        } else if (path.endsWith("/errands")) {
            Errands.Wanted wanted = read(body, Errands.Wanted.class);
            errands.add(errand(wanted.serviceId(), wanted.relation(), wanted.mandate()));
            return ok(new Visits.Visit(null, false, List.copyOf(errands)));
        } else if (path.endsWith("/drop")) {
            UUID dropped = UUID.fromString(path.split("/")[6]);
            errands.removeIf(errand -> errand.id().equals(dropped));
            return ok(new Visits.Visit(null, false, List.copyOf(errands)));
        } else if (path.startsWith("/api/queue/tickets/") && !path.endsWith("/reprint")) {
            return ok(step(path.split("/"), body));
        } else if (path.equals("/api/bookings")) {
            Bookings.HoldRequest request = read(body, Bookings.HoldRequest.class);
            return created(booking(request.id(), request.from(), Bookings.State.HELD));
        } else if (path.endsWith("/confirm")) {
            return ok(booking(new UUID(0x7300, 9), OPENS, Bookings.State.BOOKED));
        } else if (path.equals("/api/bookings/arrivals")) {
            return arrive(read(body, Bookings.ArrivalRequest.class));
        } else if (path.endsWith("/reprint")) {
            print = Print.State.QUEUED;
            return ok(Map.of());
        } else if (path.startsWith("/api/catalogue/items/")) {
            Catalogue.ListRequest request = read(body, Catalogue.ListRequest.class);
            lists.add(request);
            return created(list(request.id()));
        } else if (path.equals("/api/cases/drafts")) {
            Drafts.HandOver draft = read(body, Drafts.HandOver.class);
            handedOver.add(draft);
            return created(slip(draft.id(), true));
        } else if (path.equals("/api/cases/known")) {
            return known(read(body, Cases.PaperScan.class).paper());
        } else if (path.equals("/api/cases")) {
            return file(read(body, Cases.Application.class));
        } else if (path.equals("/api/partyday/sign-ins")) {
            return signIn(read(body, PartyDays.CardScan.class));
        } else if (path.equals("/api/devices/help")) {
            var request = read(body, HelpCall.Request.class);
            var call = new HelpCall(request.id(), "大厅一号", request.screen(), NOON, null);
            helpCalls.put(call.id(), call);
            return created(call);
        }
        return FakeCore.refusal(404, "request:not-found");
    }

    private static List<Bookings.Line> booked() {
        var plan = new Bookings.Plan(30, 2, 15, 50, 14);
        return services().stream()
                .map(line -> new Bookings.Line(line.id(), line.name(), plan, true))
                .toList();
    }

    /// Three codes are known, and a slip is in time.
    private synchronized Reply arrive(Bookings.ArrivalRequest request) {
        arrivals.add(request);
        return switch (request.paper()) {
            case EARLY_CODE -> ok(arrival(Bookings.Welcome.EARLY));
            case LATE_CODE -> ok(arrival(Bookings.Welcome.LATE));
            case FAR_CODE ->
                FakeCore.refusal(
                        409, "bookings:too-early", Map.of("from", OPENS.toString(), "welcome", OPENS.toString()));
            default ->
                request.paper().startsWith(Bookings.QR)
                        ? ok(arrival(Bookings.Welcome.ON_TIME))
                        : FakeCore.refusal(404, "bookings:unknown-code");
        };
    }

    private Bookings.Arrival arrival(Bookings.Welcome welcome) {
        Queue.Ticket ticket = draw(new Queue.TicketRequest(UUID.randomUUID(), "land", "zh-CN"));
        return new Bookings.Arrival(booking(new UUID(0x7300, 9), NOON, Bookings.State.ARRIVED), ticket, welcome);
    }

    static Bookings.Booking booking(UUID id, Instant from, Bookings.State state) {
        return new Bookings.Booking(
                id,
                "land",
                t("土地房屋农业", "Land, house, farming"),
                from,
                from.plusSeconds(1800),
                0,
                Bookings.Side.CENTER,
                state,
                EARLY_CODE,
                null,
                null,
                null,
                null,
                Set.of(),
                false,
                false);
    }

    /// The second is full.
    private static List<Bookings.Slot> slots() {
        return IntStream.range(0, 6)
                .mapToObj(n -> OPENS.plusSeconds(1800L * n))
                .map(from -> new Bookings.Slot(
                        from, from.plusSeconds(1800), 2, 0, from.equals(OPENS.plusSeconds(1800)) ? 0 : 2))
                .toList();
    }

    private Catalogue.PrintedList list(UUID id) {
        return id.equals(failed().id()) ? failed() : new Catalogue.PrintedList(id, print);
    }

    static Catalogue.PrintedList failed() {
        return new Catalogue.PrintedList(new UUID(0x7200, 2), Print.State.FAILED);
    }

    static Drafts.HandedOver slip(UUID draft, boolean inLine) {
        return new Drafts.HandedOver(
                draft,
                inLine ? "D014" : "4711",
                inLine ? new UUID(0x7100, 14) : null,
                2,
                Print.State.SENDING,
                NOON.plusSeconds(86_400));
    }

    Home home() {
        var center = new Center(
                "330782102203",
                t("青溪村党群服务中心", "Qingxi Village Party-Mass Service Center"),
                t("青溪村", "Qingxi"),
                t("柳溪镇", "Liuxi Town"),
                t("清河县", "Qinghe County"),
                NOON.plusSeconds(seconds.getAndIncrement()),
                true,
                "0.1.0");
        var day = partyDayOpen
                ? new Home.PartyDayToday(t("冬季助老与村级账目公开", "Winter care and open accounts"), NOON.plusSeconds(240), 23)
                : null;
        return new Home(1, center, waiting, 40, 12, day);
    }

    private static List<Queue.Service> services() {
        return List.of(
                new Queue.Service(
                        "social",
                        "A",
                        t("社保养老", "Social insurance"),
                        t("养老、社保卡、就业", "Pension, social card, jobs"),
                        3,
                        true,
                        null,
                        null,
                        new Queue.Wait(20, 35)),
                new Queue.Service(
                        "medical",
                        "B",
                        t("医保看病", "Medical insurance"),
                        t("参保、报销、备案", "Enrolment, refunds, records"),
                        0,
                        true,
                        null,
                        null,
                        new Queue.Wait(0, 5)),
                new Queue.Service(
                        "land",
                        "C",
                        t("土地房屋农业", "Land, house, farming"),
                        t("建房、补贴、流转", "Building, subsidies, leases"),
                        1,
                        true,
                        null,
                        null,
                        null),
                new Queue.Service(
                        "civil",
                        "D",
                        t("民政其他", "Civil affairs, other"),
                        t("补助、证明、调解", "Aid, proofs, mediation"),
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

    private synchronized Queue.Ticket draw(Queue.TicketRequest request) {
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
                NOON,
                null,
                null,
                0,
                Set.of(),
                print,
                1,
                Queue.Priority.ORDINARY,
                null,
                null,
                List.of(),
                back,
                service.forecast());
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
        return new Errands.Errand(Ids.next(), service, line(service).name(), relation, mandate, null, false, true);
    }

    /// One that a desk has had in hand.
    static Errands.Errand errandInHand(String service) {
        return new Errands.Errand(
                Ids.next(),
                service,
                line(service).name(),
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
                                read(body, Visits.AskPapers.class).lacking()));
                yield moved(ticket, Queue.State.WAITING_FOR_PAPERS, ticket.priority(), KEPT);
            }
            case "return" -> moved(ticket, Queue.State.WAITING, ticket.priority(), null);
            case "priority" ->
                moved(
                        ticket,
                        ticket.state(),
                        read(body, DeskWork.Classify.class).priority(),
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
                        item().name(),
                        item().materials().stream()
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
                t.forecast());
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
                t.forecast());
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
                        NOON,
                        1,
                        Set.of(),
                        t.print(),
                        t.version() + 1,
                        t.priority(),
                        null,
                        null,
                        t.route(),
                        null,
                        null));
    }

    /// A desk is done with that ticket.
    void finish(UUID id) {
        tickets.computeIfPresent(id, (same, t) -> moved(t, Queue.State.FINISHED, t.priority(), null));
    }

    private static List<Catalogue.Group> groups() {
        return List.of(
                group("social", "社会保险", "Social insurance", "养老、社保卡", "shield-user", 6),
                group("medical", "医疗", "Medical", "参保、报销", "heart-pulse", 6),
                group("elderly", "老年人", "Elderly", "津贴、优待证", "parent", 4),
                group("disability", "残疾人", "Disability", "证件、补贴", "wheelchair", 3),
                group("assistance", "救助", "Assistance", "低保、临时救助", "hand-heart", 4),
                group("family", "生育婚姻", "Family", "生育、奖励", "user-heart", 3),
                group("land", "土地房屋", "Land and house", "建房、危房", "home-4", 4),
                group("farming", "农业", "Farming", "补贴、农险", "seedling", 3),
                group("veterans", "退役军人就业", "Veterans, jobs", "优待证、招聘", "medal", 3),
                group("legal", "证明法律", "Proof, legal", "证明、调解", "scales-3", 4));
    }

    private static Catalogue.Group group(
            String id, String chinese, String english, String hint, String icon, int items) {
        return new Catalogue.Group(id, t(chinese, english), LocalizedText.of(hint), "ri-" + icon + "-line", items);
    }

    private static List<Catalogue.ItemSummary> items() {
        return List.of(
                new Catalogue.ItemSummary("13", "elderly", t("高龄津贴", "Old-age allowance"), true, 10),
                new Catalogue.ItemSummary("14", "elderly", t("老年优待证", "Senior card"), true, 1),
                new Catalogue.ItemSummary("15", "elderly", t("养老服务补贴", "Care subsidy"), true, 15),
                new Catalogue.ItemSummary("16", "elderly", t("探访、助餐", "Visits and meals"), false, 0));
    }

    static Catalogue.Item item() {
        return new Catalogue.Item(
                "13",
                13,
                "elderly",
                t("高龄津贴（80 岁以上）", "Old-age allowance (80 and over)"),
                t("民政", "Civil affairs"),
                Catalogue.Level.TOWN,
                List.of(
                        material("id-card", "身份证", "原件，本人的", "bank-card", true),
                        material("household", "户口簿", "原件，本人那一页", "book", true),
                        material("bank-card", "社保卡或银行卡", "收钱用，本人名下", "wallet-3", true),
                        material("age-proof", "年龄证明、村里证明", "村里查得到", "file-forbid", false)),
                20,
                10,
                7,
                0,
                1,
                true,
                false,
                true,
                null,
                t("本中心受理，柳溪镇决定", "Accepted here, decided by Liuxi town"),
                List.of(
                        new Catalogue.Question(
                                "pay",
                                t("钱打到哪张卡？", "Which card should be paid?"),
                                Catalogue.Question.Kind.CHOICE,
                                List.of(
                                        new Catalogue.Choice("social", t("社保卡", "Social card")),
                                        new Catalogue.Choice("bank", t("银行卡", "Bank card"))),
                                true,
                                0),
                        new Catalogue.Question(
                                "lives",
                                t("住在哪个组？", "Where do you live?"),
                                Catalogue.Question.Kind.TEXT,
                                List.of(),
                                false,
                                30)),
                "civil",
                true);
    }

    /// Nothing has to be brought for it.
    static Catalogue.Item free() {
        return guide(List.of(), false);
    }

    /// Nothing has to be brought for it by whoever comes for themselves.
    static Catalogue.Item freeForOneself() {
        var mandate = new Catalogue.Material(
                "mandate", t("委托书", "Mandate"), t("1 份，签名", "1, signed"), "ri-quill-pen-line", true, true);
        return guide(List.of(mandate), true);
    }

    private static Catalogue.Item guide(List<Catalogue.Material> materials, boolean proxy) {
        Catalogue.Item other = item();
        return new Catalogue.Item(
                "16",
                16,
                "elderly",
                t("探访、助餐", "Visits and meals"),
                other.handler(),
                Catalogue.Level.VILLAGE,
                materials,
                0,
                0,
                0,
                0,
                1,
                proxy,
                false,
                false,
                null,
                other.who(),
                List.of(),
                other.serviceId(),
                false);
    }

    private static Catalogue.Material material(String id, String name, String note, String icon, boolean needed) {
        return new Catalogue.Material(id, LocalizedText.of(name), LocalizedText.of(note), icon, needed, false);
    }

    private Reply file(Cases.Application application) {
        filed.add(application);
        String name = application.applicant().name();
        return created(receipt(application.id(), name.isBlank() ? "李建国" : name));
    }

    /// As the core masks 李建国 of the receipt and of the card.
    private static Reply known(String paper) {
        return switch (paper) {
            case RECEIPT_QR -> ok(KNOWN_BY_RECEIPT);
            case GOOD_CARD -> ok(KNOWN_BY_CARD);
            case FORGED_CARD -> FakeCore.refusal(422, "partyday:card-forged");
            default -> FakeCore.refusal(404, "cases:not-found");
        };
    }

    static Cases.Receipt receipt(UUID id, String applicant) {
        return new Cases.Receipt(
                id,
                "330782102203-2026-000017",
                "31415926",
                RECEIPT_QR,
                "13",
                item().name(),
                MaskedName.of(applicant),
                Cases.Stage.FILED,
                t("等柳溪镇答复，会打电话给您", "Liuxi town will answer and call you"),
                t("柳溪镇民政", "Liuxi civil affairs"),
                LocalDate.of(2026, 12, 7),
                "0579-8600001",
                NOON,
                Print.State.SENDING,
                null);
    }

    private static Cases.Progress progress() {
        return new Cases.Progress(
                "330782102203-2026-000017",
                "13",
                item().name(),
                MaskedName.of("李建国"),
                Cases.Stage.ACCEPTED,
                null,
                LocalDate.of(2026, 12, 7),
                false,
                List.of(
                        new Cases.Step(Cases.Stage.FILED, NOON.minusSeconds(90_000), "青溪村党群服务中心"),
                        new Cases.Step(Cases.Stage.ACCEPTED, NOON, "清河县民政局")),
                "D014");
    }

    private static PartyDays.Day day() {
        return new PartyDays.Day(
                UUID.fromString("01939d2e-0000-7000-8000-000000000001"),
                "b1",
                t("第一支部", "First branch"),
                t("十一月主题：冬季助老与村级账目公开", "November: winter care and open accounts"),
                NOON.plusSeconds(240),
                List.of(
                        new PartyDays.AgendaItem(LocalizedText.of("重温入党誓词"), NOON.plusSeconds(240)),
                        new PartyDays.AgendaItem(LocalizedText.of("学习讨论"), NOON.plusSeconds(840)),
                        new PartyDays.AgendaItem(LocalizedText.of("十月财务公开与质询"), NOON.plusSeconds(2640)),
                        new PartyDays.AgendaItem(LocalizedText.of("独居老人冬季走访分工"), NOON.plusSeconds(4440))),
                true,
                23,
                60);
    }

    private Reply signIn(PartyDays.CardScan scan) {
        if (!partyDayOpen) {
            return FakeCore.refusal(409, "partyday:none-open");
        }
        if (!scan.card().equals(GOOD_CARD)) {
            return FakeCore.refusal(422, "partyday:card-forged");
        }
        return created(new PartyDays.Greeting(scan.id(), MaskedName.of("李建国"), NOON, 24, false, false, day()));
    }

    static List<Notices.Notice> notices() {
        var notices = new ArrayList<Notices.Notice>();
        Notices.Kind[] kinds = Notices.Kind.values();
        for (int i = 0; i < kinds.length; i++) {
            notices.add(new Notices.Notice(
                    new UUID(0x7000, i),
                    i % 3 == 0 ? Notices.Owner.COUNTY : Notices.Owner.VILLAGE,
                    kinds[i],
                    LocalizedText.of("2026 年第三季度村集体收支公开（第 " + (i + 1) + " 号）"),
                    LocalizedText.of("本季度收入 41.2 万元，支出 28.7 万元。收入主要是集体土地流转和光伏分红。\n"
                            + "支出主要是道路养护、路灯电费、老年食堂补贴和小型水利维修，明细见附表。".repeat(6)
                            + "\n有疑问请在公示期内提出，村务监督委员会会当面解释。"),
                    LocalizedText.of("青溪村村民委员会"),
                    LocalDate.of(2026, 11, 16),
                    LocalDate.of(2026, 11, 16),
                    LocalDate.of(2026, 11, 30),
                    i % 2 == 0 ? LocalizedText.of("村务监督委员会，1 号窗口，电话 0579-8600002") : null));
        }
        return notices;
    }

    private static Reply ok(Object body) {
        return new Reply(200, body);
    }

    private static Reply created(Object body) {
        return new Reply(201, body);
    }

    private static <T> T read(String body, Class<T> type) {
        try {
            return Json.MAPPER.readValue(body, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
