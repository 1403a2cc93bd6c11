package org.yizhan.contract;

import static org.yizhan.contract.Sample.AT;
import static org.yizhan.contract.Sample.CENTER;
import static org.yizhan.contract.Sample.DAY;
import static org.yizhan.contract.Sample.MASKED;
import static org.yizhan.contract.Sample.id;
import static org.yizhan.contract.Sample.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.cases.Drafts;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.contract.devices.Print;
import org.yizhan.contract.files.Files;
import org.yizhan.contract.queue.DeskWork;
import org.yizhan.contract.queue.Errands;
import org.yizhan.contract.queue.HallLists;
import org.yizhan.contract.queue.LineSetup;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Turn;
import org.yizhan.contract.queue.Visits;

/// Samples of `catalogue`, `cases` and `queue`: what a villager comes for.
final class ServiceSamples {
    private static final String NUMBER = CENTER + "202600017";
    private static final LocalizedText ITEM = text("高龄津贴（80 岁以上）", "Old-age allowance (80 and over)");
    private static final LocalizedText SERVICE = text("民政其他", "Civil affairs, other");

    private static final Files.Stored VOICE = new Files.Stored(id(22), Files.Kind.VOICE, "audio/wav", 640_044);
    private static final Files.Attachment NOTE = new Files.Attachment(id(22), "wish");
    private static final Files.Attached ATTACHED = new Files.Attached("wish", VOICE);

    private static final Turn.Why WHY =
            new Turn.Why(Turn.Reason.DELAY_ENDING, Queue.Priority.ELDERLY, 540, 20, 1, 2, 12);

    private static final Catalogue.Material MATERIAL = new Catalogue.Material(
            "age-proof",
            text("年龄证明", "Proof of age"),
            text("村里查得到", "The village looks it up"),
            "ri-file-forbid-line",
            false,
            false);
    private static final Visits.Lacking LACKING = new Visits.Lacking("old-age-allowance", List.of("age-proof"));
    private static final Visits.About ABOUT = new Visits.About("old-age-allowance", ITEM);
    private static final Errands.Errand ERRAND = new Errands.Errand(
            id(36), "civil", SERVICE, ABOUT, Errands.Relation.PARENT, Errands.Mandate.RECORDED, MASKED, true, false);
    private static final Visits.Visit VISIT = new Visits.Visit(
            ABOUT, new Visits.Missing("old-age-allowance", ITEM, List.of(MATERIAL)), true, List.of(ERRAND));

    private ServiceSamples() {}

    static List<Record> catalogue() {
        Catalogue.Group group = new Catalogue.Group(
                "elderly", text("老年人", "Elderly"), text("津贴、优待证", "Allowance, pass"), "ri-user-heart-line", 4);
        Catalogue.Question question = new Catalogue.Question(
                "age",
                text("老人今年多大？", "How old is the person?"),
                Catalogue.Question.Kind.CHOICE,
                List.of(
                        new Catalogue.Choice("80s", text("80 到 89 岁", "80 to 89")),
                        new Catalogue.Choice("90s", text("90 岁以上", "90 or over"))),
                true,
                0);
        Catalogue.Item item = new Catalogue.Item(
                "old-age-allowance",
                13,
                "elderly",
                ITEM,
                text("县民政局", "County Civil Affairs Bureau"),
                Catalogue.Level.TOWN,
                List.of(MATERIAL),
                20,
                10,
                7,
                0,
                1,
                true,
                false,
                true,
                null,
                text("本中心受理，镇里决定", "This center takes it, the town decides"),
                List.of(question),
                "civil",
                true);
        Catalogue.Function function = new Catalogue.Function(
                "health", text("健康小屋", "Health"), text("一楼 106", "Ground floor, 106"), "ri-heart-pulse-line");
        return List.of(
                group,
                item,
                function,
                new Catalogue.ItemSummary("old-age-allowance", "elderly", ITEM, true, 10),
                new Catalogue.ListRequest(id(70), List.of("bank-card"), "zh-CN"),
                new Catalogue.PrintedList(id(70), Print.State.QUEUED),
                new Catalogue.Edition(1, List.of(group), List.of(item), List.of(function)));
    }

    static List<Record> cases() {
        Cases.Applicant applicant = new Cases.Applicant("李建国", "0300555000", null);
        Cases.Agent agent = new Cases.Agent("王芳", Errands.Relation.PARENT, "13900000000", true);
        Cases.Summary summary = new Cases.Summary(id(20), NUMBER, ITEM, MASKED, Cases.Stage.ACCEPTED, DAY, true);
        String paper = "YZ1:" + NUMBER + ":48210537";
        List<Cases.Step> steps = List.of(
                new Cases.Step(Cases.Stage.FILED, AT, CENTER), new Cases.Step(Cases.Stage.ACCEPTED, AT, "county"));
        return List.of(
                new Cases.Application(
                        id(20),
                        "old-age-allowance",
                        applicant,
                        Map.of("age", "80s"),
                        true,
                        "zh-CN",
                        List.of(NOTE),
                        paper,
                        id(30),
                        agent),
                new Cases.PaperScan(paper),
                new Cases.Known(Cases.Paper.RECEIPT, MASKED, "030****000", "110*************2X"),
                new Cases.Receipt(
                        id(20),
                        NUMBER,
                        "48210537",
                        paper,
                        "old-age-allowance",
                        ITEM,
                        MASKED,
                        Cases.Stage.FILED,
                        text("等镇里答复", "Wait for the town"),
                        text("镇里决定", "The town decides"),
                        DAY,
                        "0300-5550001",
                        AT,
                        Print.State.QUEUED,
                        "D013",
                        MASKED),
                new Cases.Progress(
                        NUMBER,
                        "old-age-allowance",
                        ITEM,
                        MASKED,
                        Cases.Stage.CORRECTION,
                        "照片不清楚",
                        DAY,
                        true,
                        steps,
                        "D013",
                        List.of(new Cases.Became(CENTER + "202600016", ITEM, Cases.Stage.FILED))),
                summary,
                new Cases.Detail(
                        summary,
                        "old-age-allowance",
                        applicant,
                        Map.of("age", "80s"),
                        List.of(ATTACHED),
                        null,
                        steps,
                        "D013",
                        agent));
    }

    static List<Record> drafts() {
        Drafts.Form form = new Drafts.Form("李建国", "0300555", "110105", Map.of("age", "80s"), List.of(NOTE));
        Drafts.Summary summary =
                new Drafts.Summary(id(21), "D014", id(33), "old-age-allowance", ITEM, MASKED, "kiosk-1", AT, AT);
        return List.of(
                new Drafts.HandOver(id(21), "old-age-allowance", form, "zh-CN", "YZ1:" + NUMBER + ":48210537"),
                new Drafts.HandedOver(id(21), "D014", id(33), 2, Print.State.QUEUED, AT),
                summary,
                new Drafts.Detail(summary, form, List.of(ATTACHED), "zh-CN"));
    }

    static List<Record> files() {
        return List.of(VOICE, NOTE, ATTACHED);
    }

    private static final Queue.Wait WAIT = new Queue.Wait(20, 35);

    static List<Record> queue() {
        Queue.Ticket waiting = new Queue.Ticket(
                id(30),
                "D013",
                "civil",
                SERVICE,
                Queue.State.WAITING,
                2,
                AT,
                null,
                null,
                0,
                EnumSet.noneOf(Queue.Action.class),
                null,
                1,
                Queue.Priority.ORDINARY,
                null,
                null,
                List.of("social"),
                AT,
                WAIT,
                new Turn.Rule(2, 60));
        Queue.Ticket called = new Queue.Ticket(
                id(31),
                "D012",
                "civil",
                SERVICE,
                Queue.State.CALLED,
                0,
                AT,
                1,
                AT,
                2,
                EnumSet.allOf(Queue.Action.class),
                Print.State.CONFIRMED,
                3,
                Queue.Priority.ELDERLY,
                WHY,
                AT,
                List.of(),
                null,
                null,
                null);
        Queue.Call call = new Queue.Call("D012", 1, AT, 2);
        Queue.Desk desk = new Queue.Desk(1, "王晓梅", called, OpeningSamples.PAUSE);
        Turn.Next next = new Turn.Next(waiting, WHY);
        return List.of(
                new Queue.Service(
                        "civil",
                        "D",
                        SERVICE,
                        text("补助、证明、调解", "Aid, proofs, mediation"),
                        3,
                        false,
                        OpeningSamples.SHUT,
                        AT,
                        WAIT),
                WAIT,
                new Queue.PaperList(id(31), "zh-CN"),
                new Queue.TicketRequest(
                        id(31),
                        "civil",
                        "zh-CN",
                        Queue.Priority.ELDERLY,
                        List.of("social"),
                        "13900000000",
                        LACKING,
                        "old-age-allowance"),
                called,
                new Queue.Board(414, call, List.of(call), 3, AT, List.of(OpeningSamples.PAUSE)),
                new Queue.Console(
                        415,
                        1,
                        List.of(waiting),
                        called,
                        List.of(desk),
                        new Queue.Figures(14, 7, 1, 1, 3, 1, 540),
                        next,
                        List.of(called),
                        List.of(new Queue.Absent(waiting, "139****0000")),
                        VISIT,
                        List.of(new Visits.Note(id(39), waiting.id(), "听力不好，材料已看过", "王晓梅", AT))),
                new Queue.Phone("13900000000"),
                new Queue.Interval(
                        Queue.State.CALLED,
                        "called",
                        "civil",
                        Queue.Priority.ELDERLY,
                        1,
                        "王晓梅",
                        DeskWork.Cause.ASKED_FOR_IT,
                        WHY,
                        AT,
                        AT.plusSeconds(95),
                        false),
                next,
                new HallLists.Page(List.of(waiting), "184549376_11"),
                new Queue.DeskAction(id(32), 3L, DeskWork.Cause.WENT_HOME));
    }

    static List<Record> visits() {
        return List.of(
                new Visits.AskPapers(id(32), 1L, DeskWork.Cause.FETCHES_PAPERS, LACKING),
                VISIT,
                new Errands.Wanted(
                        id(36), "civil", Errands.Relation.PARENT, Errands.Mandate.BROUGHT, "old-age-allowance"),
                new Visits.CameFor(id(40), "old-age-allowance"),
                new Errands.Done(id(37), true),
                new Errands.Mandated(id(38), "李建国", "王芳"));
    }

    static List<Record> deskWork() {
        return List.of(
                new DeskWork.CallTo(id(32), 1L, 2, DeskWork.Cause.ASKED_FOR_IT),
                new DeskWork.Hold(id(32), 3L, 10, DeskWork.Cause.FETCHES_PAPERS),
                new DeskWork.Transfer(id(32), 3L, "social", null, null, DeskWork.Cause.WRONG_LINE),
                new DeskWork.Classify(id(32), 1L, Queue.Priority.PREGNANT, DeskWork.Cause.SEEN),
                new DeskWork.Visit(id(34), "civil", true),
                new DeskWork.NoteText(id(39), "听力不好，材料已看过"),
                new DeskWork.CloseLine(id(41), text("系统出故障，正在修", "The system is down")),
                new LineSetup.Numbering(1, 999, LineSetup.Overnight.CARRY),
                new LineSetup.Pool(Set.of("civil")),
                new LineSetup.Line("D", SERVICE, text("补助、证明、调解", "Aid, proofs, mediation")),
                new LineSetup.Order(List.of("civil", "social")),
                new LineSetup.Wanted("civil", ITEM, 11));
    }
}
