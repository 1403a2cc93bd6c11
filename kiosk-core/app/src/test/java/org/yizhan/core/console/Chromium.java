package org.yizhan.core.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yizhan.contract.devices.Enrolment;
import org.yizhan.core.TestCore;

/// Debian's Chromium, as a duty computer or a television has it. What its pages complain of – a script that
/// throws, something the content policy forbids – is kept for the test to look at.
final class Chromium implements AutoCloseable {
    private static final String NO_DOWNLOAD = "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD";
    private static final double PATIENCE_MILLIS = 20_000;

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    private Chromium(Playwright playwright) {
        this.playwright = playwright;
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--lang=zh-CN")));
    }

    static Chromium start() {
        return new Chromium(Playwright.create(new Playwright.CreateOptions().setEnv(Map.of(NO_DOWNLOAD, "1"))));
    }

    /// A page with cookies of its own.
    Page open(int width, int height) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setLocale("zh-CN"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    /// The console as that person sees it, signed on at that desk.
    Page console(String core, String account, String pin, int desk) {
        Page page = open(1366, 768);
        signIn(page, core, account, pin, desk);
        page.waitForURL(core + "/console");
        return page;
    }

    static void signIn(Page page, String core, String account, String pin, int desk) {
        page.navigate(core + "/console/sign-in");
        page.fill("#account", account);
        page.fill("#pin", pin);
        page.selectOption("#desk", Integer.toString(desk));
        page.click("#enter");
    }

    /// The big screen, enrolled.
    Page board(String core, int width, int height) {
        Page page = open(width, height);
        page.navigate(core + "/board?token=" + TestCore.device(Enrolment.Kind.BOARD, "board"));
        page.waitForURL(core + "/board");
        return page;
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
