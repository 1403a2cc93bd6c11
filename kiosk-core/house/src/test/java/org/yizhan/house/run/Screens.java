package org.yizhan.house.run;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yizhan.house.center.SampleStaff;

/// Desks and the big screen of a house, in a real Chromium.
record Screens(SampleHouse house, Playwright playwright, Browser browser) implements AutoCloseable {
    private static final double PATIENCE_MILLIS = 40_000;

    static Screens of(SampleHouse house) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        var quietly = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        Playwright playwright = Playwright.create(quietly);
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox")));
        return new Screens(house, playwright, browser);
    }

    Page console(SampleStaff person, int desk) {
        Page page = open();
        page.navigate(core() + "/console/sign-in");
        page.fill("#account", person.account());
        page.fill("#pin", person.pin());
        page.selectOption("#desk", Integer.toString(desk));
        page.click("#enter");
        page.waitForURL(core() + "/console");
        return page;
    }

    Page board() {
        Page page = open();
        page.navigate(core() + "/board?token=" + house.plan().layout().readToken("board"));
        page.waitForURL(core() + "/board");
        return page;
    }

    private Page open() {
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(1366, 768)
                        .setLocale("zh-CN"))
                .newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        return page;
    }

    private String core() {
        return house.plan().ports().coreAddress();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
