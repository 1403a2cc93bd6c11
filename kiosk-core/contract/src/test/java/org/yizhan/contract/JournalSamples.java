package org.yizhan.contract;

import static org.yizhan.contract.Sample.AT;
import static org.yizhan.contract.Sample.CENTER;
import static org.yizhan.contract.Sample.DAY;
import static org.yizhan.contract.Sample.bytes;
import static org.yizhan.contract.Sample.id;
import static org.yizhan.contract.Sample.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.journal.Inbounds;
import org.yizhan.contract.journal.Journal;

/// Samples of `journal`, in both directions.
final class JournalSamples {
    private JournalSamples() {}

    static List<Record> outward() {
        Journal.Row row = new Journal.Row(
                1,
                id(60),
                0,
                1,
                "queue.ticket",
                id(31),
                "issued",
                0,
                1,
                1,
                AT.toEpochMilli(),
                true,
                "{\"number\":\"D012\"}".getBytes(StandardCharsets.UTF_8),
                bytes(32, 1),
                bytes(32, 0),
                bytes(32, 33));
        Journal.Row erased = new Journal.Row(
                1,
                id(60),
                0,
                2,
                "cases.case",
                id(20),
                "filed",
                0,
                1,
                1,
                AT.toEpochMilli(),
                false,
                null,
                bytes(32, 65),
                bytes(32, 33),
                bytes(32, 97));
        return List.of(
                new Journal.Page(List.of(row, erased), true),
                new Journal.State(
                        CENTER,
                        id(61),
                        List.of(new Journal.Stream(1, id(60), 0, 2, bytes(32, 97), 1)),
                        1,
                        7,
                        false,
                        AT,
                        "the county does not answer"),
                new Journal.SetAside(6, Inbounds.CASE_STAGE, "no such case", AT),
                new Journal.Receipt(1, id(60), 0, 2, bytes(32, 97), bytes(64, 128)),
                new Journal.Link(false, "no route to the county"),
                new Journal.NewEpoch(1, "the county is ahead"),
                new Journal.Digests(List.of(new Journal.Range(1, 2, 2, bytes(32, 7)))));
    }

    static List<Record> inward() {
        return List.of(
                new Journal.Inbound(
                        List.of(new Journal.Change(7, Inbounds.NOTICE_WITHDRAWN, "{\"id\":\"" + id(40) + "\"}"))),
                new Journal.Applied(7, List.of(new Journal.Rejected(6, Inbounds.CASE_STAGE, "no such case"))),
                new Inbounds.NoticeWithdrawn(id(40)),
                new Inbounds.Roster(
                        3,
                        List.of(new Inbounds.Branch(CENTER + "-b1", text("青溪村党支部", "Qingxi Village Party branch"))),
                        List.of(
                                new Inbounds.Member(id(6), CENTER + "-b1", "李建国", "a4cc3726edf37bfa"),
                                new Inbounds.Member(id(7), CENTER + "-b1", "欧阳建国", null))),
                new Inbounds.CardKeys(17, List.of(new Inbounds.CardKey(1, "Ed25519", bytes(32, 5)))),
                new Inbounds.Revocation("a4cc3726edf37bfa", DAY),
                new Inbounds.CaseStage(id(20), Cases.Stage.REJECTED, 1, 2, AT, "柳溪镇", "不满 80 岁"));
    }
}
