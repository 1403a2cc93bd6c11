package org.yizhan.core.console;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.yizhan.contract.devices.Enrolment;
import org.yizhan.contract.staff.SignOn;
import org.yizhan.core.TestCore;

/// Debian's Chromium, as a duty computer or a television has it; one for all tests of a class. A test whose pages
/// complain – a script that throws, something the content policy forbids – fails.
final class Chromium implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private static final Map<String, String> NO_DOWNLOAD = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    private static final double PATIENCE_MILLIS = 40_000;

    private final List<String> complaints = new ArrayList<>();
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    @Override
    public void beforeAll(ExtensionContext test) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Playwright started = Playwright.create(new Playwright.CreateOptions().setEnv(NO_DOWNLOAD));
        playwright = started;
        browser = started.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox")));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Objects.requireNonNull(browser).contexts().forEach(context -> context.close());
        List<String> said = List.copyOf(complaints);
        complaints.clear();
        assertEquals(List.of(), said, "what the pages complained of");
    }

    @Override
    public void afterAll(ExtensionContext test) {
        Objects.requireNonNull(browser).close();
        Objects.requireNonNull(playwright).close();
    }

    /// A page with cookies of its own.
    Page open(int width, int height) {
        Page page = Objects.requireNonNull(browser)
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale("zh-CN"))
                .newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    /// The address of the core under test.
    static String core() {
        return "http://127.0.0.1:" + RestAssured.port;
    }

    Page console(String account, String pin, int desk) {
        return console(core(), account, pin, desk);
    }

    Page board(int width, int height) {
        return board(core(), width, height);
    }

    /// The console as that person sees it, signed on at that desk. Whoever a test before left there is signed off: desk
    /// 1 is for 王晓梅 alone, whose requests other tests make.
    Page console(String core, String account, String pin, int desk) {
        given().contentType(ContentType.JSON)
                .body(new SignOn.Request(account, pin, desk, true))
                .post("/api/staff/sign-on")
                .then()
                .statusCode(200);
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
}
