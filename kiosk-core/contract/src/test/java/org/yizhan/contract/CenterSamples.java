package org.yizhan.contract;

import static org.yizhan.contract.Sample.AT;
import static org.yizhan.contract.Sample.CENTER;
import static org.yizhan.contract.Sample.id;
import static org.yizhan.contract.Sample.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yizhan.contract.boot.AuditLine;
import org.yizhan.contract.boot.Center;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.boot.Home;
import org.yizhan.contract.boot.SettingValue;
import org.yizhan.contract.devices.Checkup;
import org.yizhan.contract.devices.DeskAlarm;
import org.yizhan.contract.devices.Enrolment;
import org.yizhan.contract.devices.HelpCall;
import org.yizhan.contract.devices.KioskChoices;
import org.yizhan.contract.devices.Print;
import org.yizhan.contract.devices.Voice;
import org.yizhan.contract.devices.VoiceNow;
import org.yizhan.contract.directory.CenterPapers;
import org.yizhan.contract.directory.Directory;
import org.yizhan.contract.staff.Accounts;
import org.yizhan.contract.staff.Corner;
import org.yizhan.contract.staff.SignOn;

/// Samples of `boot`, `devices`, `directory`, `staff` and of what all features say.
final class CenterSamples {
    private CenterSamples() {}

    static List<Record> all() {
        Center center = new Center(
                CENTER,
                text("青溪村党群服务中心", "Qingxi Village Party-Mass Service Center"),
                text("青溪村", "Qingxi Village"),
                text("柳溪镇", "Liuxi Town"),
                text("清河县", "Qinghe County"),
                AT,
                true,
                "0.1.0");
        SignOn.Me me = new SignOn.Me("lijj", "李建军", new TreeSet<>(List.of("duty", "organiser")), 1);
        return List.of(
                text("高龄津贴", "Old-age allowance"),
                MaskedName.of("欧阳建国"),
                new Problem(
                        Problem.INVALID,
                        "Invalid request",
                        400,
                        "1 violation",
                        "/api/cases",
                        Map.of("max", "40"),
                        List.of(new Problem.Violation(
                                "applicant.name", Problem.Violation.REQUIRED, "must not be blank"))),
                center,
                new Center.RightTime(AT),
                new Home(412, center, 3, 35, 12, new Home.PartyDayToday(text("乡村振兴", "Rural revival"), AT, 23)),
                new AuditLine(9, AT, "lijj", "cases.read", id(8), ""),
                new SettingValue(
                        "devices.large-print", "true", SettingValue.Origin.CENTER, 2, "Screens begin in large print"),
                new SettingValue.Choice("true"),
                new Feed(413, Feed.HELP, id(1), null),
                new Print(id(2), id(3), "A007", "ticket", Print.State.FAILED, Print.Trouble.PAPER_OUT, AT, 3),
                new HelpCall(id(4), "大厅左", "guide", AT, "王晓梅"),
                new HelpCall.Request(id(4), "guide"),
                new DeskAlarm(id(4), 2, false, "王晓梅", AT, "李建军", 3),
                new DeskAlarm.Raise(id(4)),
                new Voice(12, 1, 13, 414),
                new VoiceNow(true, "zh-CN", 40),
                new Checkup("kiosk-1", "0.1.0", AT, List.of(paperOut()), new KioskChoices(269, true)),
                new Enrolment.CodeRequest(Enrolment.Kind.KIOSK, "大厅左"),
                new Enrolment.Code("K7QF-3M2X", AT, "3A:0F:91"),
                new Enrolment.Client(id(5), Enrolment.Kind.BOARD, "大屏", AT),
                new Enrolment.Request("K7QF-3M2X", Enrolment.Kind.KIOSK, "大厅左"),
                new Enrolment.Enrolled(
                        id(5),
                        Enrolment.Kind.KIOSK,
                        "kiosk-token",
                        "-----BEGIN CERTIFICATE-----\n…\n-----END CERTIFICATE-----\n"),
                county(),
                new Directory.Person(id(6), "李建国", CENTER + "-b1", "a4cc3726edf37bfa"),
                new CenterPapers(
                        CENTER,
                        new byte[] {1, 2, 3},
                        new CenterPapers.Place(
                                text("青溪村党群服务中心", "Qingxi Village Party-Mass Service Center"),
                                text("青溪村", "Qingxi Village"),
                                text("柳溪镇", "Liuxi Town"),
                                text("清河县", "Qinghe County"),
                                "0300-5550001",
                                17)),
                new Accounts.First("K7QF3M2XK7QF3M2X", "zhaoym", "赵玉明", "864209"),
                new Accounts.NewAccount("wangxm", "王晓梅", Set.of("duty")),
                new Accounts.Account("wangxm", "王晓梅", Set.of("duty"), false, true),
                new Accounts.Colleague("wangxm", "王晓梅"),
                new Accounts.OneTimePin("wangxm", "20260717"),
                new Accounts.NewPin("135790"),
                new SignOn.Request("lijj", "246801", 1),
                new SignOn.Session("session-token", "csrf-token", me, AT),
                new Corner.Entry("02", "314159"),
                new Corner.Pass("corner-token", AT),
                new Corner.Holder("lijj", "李建军", "02"),
                new Corner.Names(List.of("王秀珉", "李建军")),
                new Corner.PinChoice("314159"));
    }

    private static Checkup.Check paperOut() {
        return new Checkup.Check(Checkup.Finding.PRINTER_PAPER_OUT, false, AT, 0);
    }

    private static Directory.County county() {
        Directory.Village village = new Directory.Village(
                CENTER,
                CENTER,
                text("青溪村", "Qingxi Village"),
                "0300-5550001",
                List.of(new Directory.Grid(CENTER + "-g1", text("第一网格", "Grid 1"), 338)),
                List.of(new Directory.VillagerGroup(CENTER + "-z1", text("第一村民小组", "Villagers' group 1"))),
                List.of(new Directory.PartyBranch(CENTER + "-b1", text("青溪村党支部", "Qingxi Village Party branch"), 3)));
        Directory.Town town = new Directory.Town("330782102", text("柳溪镇", "Liuxi Town"), List.of(village));
        return new Directory.County("330782", 17, text("清河县", "Qinghe County"), List.of(town));
    }
}
