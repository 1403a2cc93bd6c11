package org.yizhan.ui;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.MaskedName;
import org.yizhan.contract.boot.Home;
import org.yizhan.contract.partyday.PartyDays;
import org.yizhan.ui.FakeCore.Reply;

/// Today of a fake core: one branch meets.
final class FakePartyDay implements FakeFeature {
    static final String GOOD_CARD = "SC1:GOOD$%*+-./:";
    static final String FORGED_CARD = "SC1:FORGED";

    volatile boolean open = true;

    @Override
    public @Nullable Reply get(String path) {
        return path.equals("/api/partyday/today") ? Reply.ok(new PartyDays.Today(open ? day() : null)) : null;
    }

    @Override
    public @Nullable Reply post(String path, String body) {
        return path.equals("/api/partyday/sign-ins") ? signIn(FakeCore.read(body, PartyDays.CardScan.class)) : null;
    }

    /// As home shows it.
    Home.@Nullable PartyDayToday atHome() {
        return open
                ? new Home.PartyDayToday(
                        LocalizedText.of("冬季助老与村级账目公开", "Winter care and open accounts"),
                        Village.NOW.plusSeconds(240),
                        23)
                : null;
    }

    private static PartyDays.Day day() {
        return new PartyDays.Day(
                UUID.fromString("01939d2e-0000-7000-8000-000000000001"),
                "b1",
                LocalizedText.of("第一支部", "First branch"),
                LocalizedText.of("十一月主题：冬季助老与村级账目公开", "November: winter care and open accounts"),
                Village.NOW.plusSeconds(240),
                List.of(
                        new PartyDays.AgendaItem(LocalizedText.of("重温入党誓词"), Village.NOW.plusSeconds(240)),
                        new PartyDays.AgendaItem(LocalizedText.of("学习讨论"), Village.NOW.plusSeconds(840)),
                        new PartyDays.AgendaItem(LocalizedText.of("十月财务公开与质询"), Village.NOW.plusSeconds(2640)),
                        new PartyDays.AgendaItem(LocalizedText.of("独居老人冬季走访分工"), Village.NOW.plusSeconds(4440))),
                true,
                23,
                60);
    }

    private Reply signIn(PartyDays.CardScan scan) {
        if (!open) {
            return FakeCore.refusal(409, "partyday:none-open");
        }
        if (!scan.card().equals(GOOD_CARD)) {
            return FakeCore.refusal(422, "partyday:card-forged");
        }
        return Reply.created(
                new PartyDays.Greeting(scan.id(), MaskedName.of("李建国"), Village.NOW, 24, false, false, day()));
    }
}
