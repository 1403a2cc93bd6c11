package org.yizhan.contract;

import static org.yizhan.contract.Sample.AT;
import static org.yizhan.contract.Sample.CENTER;
import static org.yizhan.contract.Sample.DAY;
import static org.yizhan.contract.Sample.MASKED;
import static org.yizhan.contract.Sample.id;
import static org.yizhan.contract.Sample.text;

import java.util.List;
import org.yizhan.contract.notices.Notices;
import org.yizhan.contract.partyday.PartyDays;

/// Samples of `notices` and `partyday`.
final class PublicSamples {
    private static final LocalizedText TITLE = text("宅基地建房申请公示", "Public notice: applications to build a house");
    private static final LocalizedText BODY = text("第二网格有 1 户申请拆旧建新。", "One family of grid 2 asks to rebuild.");
    private static final LocalizedText OBJECTION = text("到 3 号窗口提出", "At desk 3");

    private PublicSamples() {}

    static List<Record> notices() {
        Notices.Notice notice = new Notices.Notice(
                id(40),
                Notices.Owner.VILLAGE,
                Notices.Kind.PUBLIC_NOTICE,
                TITLE,
                BODY,
                text("青溪村村民委员会", "Qingxi Villagers' Committee"),
                DAY,
                DAY,
                DAY.plusDays(7),
                OBJECTION);
        Notices.Draft draft =
                new Notices.Draft(id(40), Notices.Kind.PUBLIC_NOTICE, TITLE, BODY, DAY, DAY.plusDays(7), OBJECTION);
        return List.of(notice, new Notices.Page(416, List.of(notice)), draft, new Notices.Pending(draft, "王晓梅", AT));
    }

    static List<Record> partyDay() {
        List<PartyDays.AgendaItem> agenda = List.of(new PartyDays.AgendaItem(text("重温入党誓词", "Renewing the oath"), AT));
        LocalizedText theme = text("乡村振兴", "Rural revival");
        PartyDays.Day day = new PartyDays.Day(
                id(50), CENTER + "-b1", text("青溪村党支部", "Qingxi Village Party branch"), theme, AT, agenda, true, 23, 45);
        PartyDays.SignIn signIn = new PartyDays.SignIn(id(51), MASKED, AT, "大厅左", true);
        return List.of(
                new PartyDays.Opening(id(50), CENTER + "-b1", theme, AT, agenda),
                day,
                new PartyDays.Branch(CENTER + "-b1", text("青溪村党支部", "Qingxi Village Party branch"), 60),
                new PartyDays.CardScan(id(51), "SC1:6BFOXN"),
                new PartyDays.Greeting(id(51), MASKED, AT, 24, false, false, day),
                new PartyDays.Register(day, List.of(signIn), 1),
                new PartyDays.Today(day));
    }
}
