package org.yizhan.core.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yizhan.contract.Ids;
import org.yizhan.contract.partyday.PartyDays;
import org.yizhan.core.TestCore;

@QuarkusTest
@WithTestResource(TestCore.class)
class PartyDayPageTest {
    private static final String THEME = "学习乡村振兴政策";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @BeforeEach
    void no_day_is_open() {
        PartyDays.Day day = TestCore.organiser()
                .get("/api/partyday/today")
                .as(PartyDays.Today.class)
                .day();
        if (day != null) {
            TestCore.organiser()
                    .post("/api/partyday/days/{id}/close", day.id())
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void the_organiser_opens_todays_party_day_and_sees_a_refused_card_at_once() {
        Page page = chromium.console("lijj", "246801", 2);
        page.click("text=主题党日");
        page.fill("#theme", THEME);
        page.click("text=开始签到");
        assertThat(page.locator(".title")).hasText(THEME);
        assertThat(page.locator(".story dd")).hasCount(7);
        assertThat(page.locator("#day")).containsText("没有刷不上的卡。");

        TestCore.kiosk()
                .body(Map.of("id", Ids.next(), "card", "SC1:NOT A CARD"))
                .post("/api/partyday/sign-ins")
                .then()
                .statusCode(422);
        assertThat(page.locator("#day")).containsText("有 1 次卡没有通过，都已记下。");

        page.click("text=结束签到");
        page.click("text=真的结束");
        assertThat(page.locator("#day h2").first()).containsText("已结束");
    }

    @Test
    void the_board_tells_of_todays_party_day() {
        Page page = chromium.console("lijj", "246801", 2);
        Page board = chromium.board(1920, 1080);
        page.click("text=主题党日");
        page.fill("#theme", THEME);
        page.click("text=开始签到");
        assertThat(board.locator("#kind")).hasText("今天 · 主题党日");
        assertThat(board.locator("#title")).containsText(THEME);
    }
}
