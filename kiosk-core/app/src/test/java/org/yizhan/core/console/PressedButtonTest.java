package org.yizhan.core.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;

/// A busy hall draws a desk's screen anew all the time, also while somebody's finger is on it.
@QuarkusTest
@WithTestResource(TestCore.class)
class PressedButtonTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @BeforeEach
    void open() {
        Hall.empties();
    }

    @Test
    void a_button_that_is_held_down_while_others_come_still_does_what_it_says() {
        Queue.Ticket first = Hall.takes("social");
        Page desk = chromium.console("wangxm", "135790", 1);
        Locator next = desk.locator("#current .act.main");
        assertThat(next).containsText("叫下一位 " + first.number());
        assertThat(next).isEnabled();
        press(desk, next);
        Queue.Ticket second = Hall.takes("social");
        assertThat(desk.locator("#waiting")).containsText(second.number());
        desk.mouse().up();
        assertThat(desk.locator("#number")).hasText(first.number());
    }

    @Test
    void what_came_meanwhile_is_shown_once_it_is_let_go() {
        Hall.takes("social");
        Page desk = chromium.console("wangxm", "135790", 1);
        Locator told = desk.locator("#current .free");
        assertThat(told).containsText("1 人");
        Locator next = desk.locator("#current .act.main");
        assertThat(next).isEnabled();
        press(desk, next);
        Queue.Ticket second = Hall.takes("social");
        assertThat(desk.locator("#waiting")).containsText(second.number());
        assertThat(told).containsText("1 人");
        desk.mouse().move(2, 2);
        desk.mouse().up();
        assertThat(told).containsText("2 人");
        assertThat(desk.locator("#number")).hasCount(0);
    }

    private static void press(Page desk, Locator button) {
        BoundingBox box = button.boundingBox();
        desk.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        desk.mouse().down();
    }
}
