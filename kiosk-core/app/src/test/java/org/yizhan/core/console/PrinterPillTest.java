package org.yizhan.core.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yizhan.core.TestCore;
import org.yizhan.core.devices.AskThePrinter;
import org.yizhan.core.devices.FakePrinter;
import org.yizhan.core.devices.WithPrinter;

/// The desk hears of the printer before a villager does; a picture is in `target/screens`.
@QuarkusTest
@WithTestResource(TestCore.class)
@WithTestResource(WithPrinter.class)
class PrinterPillTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    private final FakePrinter printer = WithPrinter.printer();

    @Inject
    AskThePrinter ask;

    @AfterEach
    void mendThePrinter() {
        printer.mood(FakePrinter.Mood.WELL);
        ask.now();
    }

    @Test
    void the_desk_is_told_of_a_roll_near_its_end_and_of_none_while_nobody_prints() {
        Page desk = chromium.console("wangxm", "135790", 1);
        desk.click("nav >> text=设备");
        printer.mood(FakePrinter.Mood.PAPER_LOW);
        ask.now();
        assertThat(desk.locator("#printer")).hasText("小票机 快没纸了");
        assertThat(desk.locator("#printer-now")).containsText("没人排队时换上");
        assertEquals(List.of(), desk.evaluate(LayoutTest.CUT_OFF));
        desk.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", "printer-low.png")));

        printer.mood(FakePrinter.Mood.PAPER_OUT);
        ask.now();
        assertThat(desk.locator("#printer")).hasText("小票机 没纸了");
        printer.mood(FakePrinter.Mood.WELL);
        ask.now();
        assertThat(desk.locator("#printer-now")).not().containsText("没纸");
    }
}
