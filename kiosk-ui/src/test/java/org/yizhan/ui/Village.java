package org.yizhan.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.boot.Center;
import org.yizhan.contract.boot.Home;
import org.yizhan.contract.devices.HelpCall;
import org.yizhan.contract.devices.Print;
import org.yizhan.contract.devices.VoiceNow;
import org.yizhan.contract.notices.Notices;
import org.yizhan.ui.FakeCore.Reply;

/// What a fake core knows: a small village with a little of everything.
final class Village {
    /// When all that is told happens.
    static final Instant NOW = Instant.parse("2026-11-23T01:26:00Z");
    static final Instant OPENS = Instant.parse("2026-11-24T00:30:00Z");

    final FakeCorner corner = new FakeCorner();
    final FakeQueue queue = new FakeQueue(() -> this.print);
    final FakeBookings bookings = new FakeBookings(queue);
    final FakeCatalogue catalogue = new FakeCatalogue(() -> this.print);
    final FakeCases cases = new FakeCases();
    final FakePartyDay partyDay = new FakePartyDay();
    final Map<UUID, HelpCall> helpCalls = new LinkedHashMap<>();
    volatile Print.@Nullable State print = Print.State.SENDING;
    volatile VoiceNow voice = new VoiceNow(true, "zh-CN", 100);
    private final List<FakeFeature> features = List.of(queue, bookings, catalogue, cases, partyDay);
    private final AtomicLong seconds = new AtomicLong();

    Reply get(String path) {
        return switch (path) {
            case "/api/home" -> Reply.ok(home());
            case "/api/devices/voice/now" -> Reply.ok(voice);
            case "/api/notices" -> Reply.ok(new Notices.Page(7, notices()));
            default ->
                first(Stream.concat(
                        Stream.ofNullable(corner.get(path)),
                        features.stream().flatMap(one -> Stream.ofNullable(one.get(path)))));
        };
    }

    Reply post(String path, String body) {
        if (path.equals("/api/devices/help")) {
            return Reply.created(call(FakeCore.read(body, HelpCall.Request.class)));
        } else if (path.endsWith("/reprint")) {
            print = Print.State.QUEUED;
            return Reply.ok(Map.of());
        }
        return first(features.stream().flatMap(one -> Stream.ofNullable(one.post(path, body))));
    }

    private static Reply first(Stream<Reply> replies) {
        return replies.findFirst().orElseGet(() -> FakeCore.refusal(404, "request:not-found"));
    }

    private HelpCall call(HelpCall.Request request) {
        var call = new HelpCall(request.id(), "大厅一号", request.screen(), NOW, null);
        helpCalls.put(call.id(), call);
        return call;
    }

    private Home home() {
        var center = new Center(
                "330782102203",
                LocalizedText.of("青溪村党群服务中心", "Qingxi Village Party-Mass Service Center"),
                LocalizedText.of("青溪村", "Qingxi"),
                LocalizedText.of("柳溪镇", "Liuxi Town"),
                LocalizedText.of("清河县", "Qinghe County"),
                NOW.plusSeconds(seconds.getAndIncrement()),
                true,
                "0.1.0");
        return new Home(1, center, queue.waiting, 40, 12, partyDay.atHome());
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
}
