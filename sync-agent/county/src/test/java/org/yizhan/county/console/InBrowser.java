package org.yizhan.county.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/// The console in a real browser; its pictures are in `target/screens`.
@SuppressWarnings("NullAway.Init")
abstract class InBrowser {
    static final String CENTER = "330782102203";
    private static final Path SCREENS = Path.of("target", "screens");

    private static Playwright playwright;
    private static Browser browser;

    @TestHTTPResource
    URI console;

    @TestHTTPResource(value = "/", tls = true)
    URI door;

    private final List<String> forbidden = new ArrayList<>();

    BrowserContext context;
    Page page;

    @BeforeAll
    static void open() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
    }

    @BeforeEach
    void newPage() {
        context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1366, 768).setLocale("zh-CN"));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                forbidden.add(message.text());
            }
        });
    }

    @AfterEach
    void closePage() {
        context.close();
        assertEquals(List.of(), forbidden, "what the content policy forbade");
    }

    void signIn(String account) {
        page.navigate(console.resolve("/").toString());
        page.getByLabel("账号").fill(account);
        page.getByLabel("密码").fill("county-sample");
        page.getByRole(AriaRole.BUTTON, named("登录")).click();
        page.waitForURL(console.resolve("/").toString());
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")));
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
