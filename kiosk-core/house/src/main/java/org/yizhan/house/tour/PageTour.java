package org.yizhan.house.tour;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yizhan.house.center.SampleStaff;
import org.yizhan.house.county.Officer;
import org.yizhan.house.place.Refusal;
import org.yizhan.house.run.SampleHouse;

/// The web pages in a real Chromium: every page that a navigation leads to.
record PageTour(SampleHouse house, Path pictures) {
    private static final String CHROMIUM = "/usr/bin/chromium";
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    // Pages hold an event stream open, so the network never rests; scripts and fonts are done long before this.
    private static final int SETTLED_MILLIS = 1_200;

    void run() {
        var quietly = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        var chromium = new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(CHROMIUM))
                .setArgs(QUIET);
        try (Playwright playwright = Playwright.create(quietly);
                Browser browser = playwright.chromium().launch(chromium)) {
            console(browser);
            board(browser, 1920, 1080);
            board(browser, 1080, 1920);
            county(browser);
        }
    }

    private void console(Browser browser) {
        try (Page page = open(browser, 1366, 768)) {
            String core = house.plan().ports().coreAddress();
            Path dir = pictures.resolve("console-1366x768");
            visit(page, core + "/console/sign-in");
            shoot(page, dir, "sign-in");
            page.fill("#account", SampleStaff.ZHAO.account());
            page.fill("#pin", SampleStaff.ZHAO.pin());
            page.selectOption("#desk", "3");
            page.click("#enter");
            page.waitForURL(url -> !url.contains("sign-in"));
            everyPage(page, core, "/console", dir);
        }
    }

    private void board(Browser browser, int width, int height) {
        try (Page page = open(browser, width, height)) {
            String token = house.plan().layout().readToken("board");
            visit(page, house.plan().ports().coreAddress() + "/board?token=" + token);
            shoot(page, pictures.resolve("board-" + width + "x" + height), "board");
        }
    }

    private void county(Browser browser) {
        try (Page page = open(browser, 1366, 768)) {
            String county = house.plan().ports().countyAddress();
            Path dir = pictures.resolve("county-1366x768");
            visit(page, county + "/sign-in");
            shoot(page, dir, "sign-in");
            page.fill("[name=account]", Officer.ACCOUNT);
            page.fill("[name=password]", Officer.PASSWORD);
            page.click("button[type=submit], form button");
            page.waitForURL(url -> !url.contains("sign-in"));
            everyPage(page, county, "/", dir);
        }
    }

    // The page one lands on, then each that its navigation names.
    private void everyPage(Page page, String address, String prefix, Path dir) {
        settle(page);
        Set<String> paths = new LinkedHashSet<>();
        paths.add(page.url().substring(address.length()));
        for (var link : page.querySelectorAll("nav a[href], header a[href]")) {
            String path = link.getAttribute("href");
            if (path.startsWith(prefix) && !path.contains("sign-off") && !path.startsWith("//")) {
                paths.add(path);
            }
        }
        for (String path : paths) {
            visit(page, address + path);
            String name = path.replaceAll("^/|/$|[?#].*", "").replace('/', '-');
            shoot(page, dir, name.isEmpty() ? "overview" : name);
        }
    }

    private static Page open(Browser browser, int width, int height) {
        return browser.newPage(new Browser.NewPageOptions()
                .setViewportSize(width, height)
                .setLocale("zh-CN")
                .setColorScheme(ColorScheme.LIGHT));
    }

    private static void visit(Page page, String address) {
        Response response = page.navigate(address);
        if (response == null || !response.ok()) {
            throw new Refusal(
                    Refusal.NOT_STARTED,
                    address.replaceAll("\\?.*", "") + " answered "
                            + (response == null ? "nothing" : response.status()));
        }
        settle(page);
    }

    private static void settle(Page page) {
        page.waitForLoadState();
        page.waitForTimeout(SETTLED_MILLIS);
    }

    private static void shoot(Page page, Path dir, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(dir.resolve(name + ".png")));
    }
}
