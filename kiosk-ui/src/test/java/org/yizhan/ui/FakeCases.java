package org.yizhan.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.MaskedName;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.cases.Drafts;
import org.yizhan.contract.devices.Print;
import org.yizhan.contract.files.Files;
import org.yizhan.ui.FakeCore.Reply;

/// The cases of a fake core, with what is sent along.
final class FakeCases implements FakeFeature {
    static final String RECEIPT_QR = "YZ1:330782102203-2026-000017:31415926";
    static final Cases.Known KNOWN_BY_RECEIPT =
            new Cases.Known(Cases.Paper.RECEIPT, MaskedName.of("李建国"), "139****0000", "110*************2X");
    static final Cases.Known KNOWN_BY_CARD = new Cases.Known(Cases.Paper.MEMBER_CARD, MaskedName.of("李建国"), null, null);
    /// What else was filed on the number of a slip.
    static final List<Cases.Became> ALSO_FILED = List.of(
            new Cases.Became(
                    "330782102203-2026-000016",
                    LocalizedText.of("残疾人两项补贴", "Allowances for disabled people"),
                    Cases.Stage.FILED),
            new Cases.Became(
                    "330782102203-2026-000015", LocalizedText.of("临时救助", "Temporary aid"), Cases.Stage.CORRECTION));

    final List<Cases.Application> filed = new ArrayList<>();
    final List<Drafts.HandOver> handedOver = new ArrayList<>();
    /// Voice notes and photos, by their id.
    final Map<UUID, byte[]> uploads = new LinkedHashMap<>();

    @Override
    public @Nullable Reply get(String path) {
        if (!path.startsWith("/api/cases/progress")) {
            return null;
        }
        return path.contains("31415926") || path.contains("YZT")
                ? Reply.ok(progress(path.contains("YZT") ? ALSO_FILED : List.of()))
                : FakeCore.refusal(404, "cases:not-found");
    }

    @Override
    public @Nullable Reply post(String path, String body) {
        if (path.equals("/api/cases/drafts")) {
            Drafts.HandOver draft = FakeCore.read(body, Drafts.HandOver.class);
            handedOver.add(draft);
            return Reply.created(slip(draft.id(), true));
        } else if (path.equals("/api/cases/known")) {
            return known(FakeCore.read(body, Cases.PaperScan.class).paper());
        } else if (path.equals("/api/cases")) {
            return file(FakeCore.read(body, Cases.Application.class));
        }
        return null;
    }

    synchronized Reply put(String path, String type, byte[] content) {
        UUID id = UUID.fromString(path.substring("/api/files/".length()));
        uploads.put(id, content);
        Files.Kind kind = type.equals("audio/wav") ? Files.Kind.VOICE : Files.Kind.PHOTO;
        return Reply.ok(new Files.Stored(id, kind, type, content.length));
    }

    byte[] upload(UUID id) {
        return Objects.requireNonNull(uploads.get(id));
    }

    /// A second of silence, as the kiosk records it.
    static byte[] voice() {
        String head = "52494646247d000057415645666d7420100000000100010080" + "3e0000007d00000200100064617461007d0000";
        return Arrays.copyOf(HexFormat.of().parseHex(head), 32_044);
    }

    static Drafts.HandedOver slip(UUID draft, boolean inLine) {
        return new Drafts.HandedOver(
                draft,
                inLine ? "D014" : "4711",
                inLine ? new UUID(0x7100, 14) : null,
                2,
                Print.State.SENDING,
                Village.NOW.plusSeconds(86_400));
    }

    private Reply file(Cases.Application application) {
        filed.add(application);
        String name = application.applicant().name();
        return Reply.created(receipt(application.id(), name.isBlank() ? "李建国" : name));
    }

    /// As the core masks 李建国 of the receipt and of the card.
    private static Reply known(String paper) {
        return switch (paper) {
            case RECEIPT_QR -> Reply.ok(KNOWN_BY_RECEIPT);
            case FakePartyDay.GOOD_CARD -> Reply.ok(KNOWN_BY_CARD);
            case FakePartyDay.FORGED_CARD -> FakeCore.refusal(422, "partyday:card-forged");
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
                FakeCatalogue.item().name(),
                MaskedName.of(applicant),
                Cases.Stage.FILED,
                LocalizedText.of("等柳溪镇答复，会打电话给您", "Liuxi town will answer and call you"),
                LocalizedText.of("柳溪镇民政", "Liuxi civil affairs"),
                LocalDate.of(2026, 12, 7),
                "0579-8600001",
                Village.NOW,
                Print.State.SENDING,
                null,
                null);
    }

    private static Cases.Progress progress(List<Cases.Became> others) {
        return new Cases.Progress(
                "330782102203-2026-000017",
                "13",
                FakeCatalogue.item().name(),
                MaskedName.of("李建国"),
                Cases.Stage.ACCEPTED,
                null,
                LocalDate.of(2026, 12, 7),
                false,
                List.of(
                        new Cases.Step(Cases.Stage.FILED, Village.NOW.minusSeconds(90_000), "青溪村党群服务中心"),
                        new Cases.Step(Cases.Stage.ACCEPTED, Village.NOW, "清河县民政局")),
                "D014",
                others);
    }
}
