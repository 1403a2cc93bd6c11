package org.yizhan.core;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.devices.Enrolment;
import org.yizhan.contract.staff.Corner;
import org.yizhan.contract.staff.SignOn;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Work;

/// A core of the sample center on a SQLite file of its own: `@QuarkusTest @WithTestResource(TestCore.class)`.
///
/// With the argument [#RELEASE] it starts on a copy of what that release left behind.
///
/// Requests are made as a real client would: an enrolled device's token, or a signed-on person's.
public final class TestCore implements QuarkusTestResourceLifecycleManager {
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    private static final String AT_DESK = "wangxm";
    private static final Map<String, String> PINS = Map.of("wangxm", "135790", "lijj", "246801", "zhaoym", "864209");
    /// Argument: the version whose database the core is started on.
    public static final String RELEASE = "release";

    private static @Nullable Path data;
    private @Nullable String release;

    @Override
    public void init(Map<String, String> arguments) {
        release = arguments.get(RELEASE);
    }

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("yizhan-core");
            if (release != null) {
                copy(releases().resolve(release), folder);
            }
            data = folder;
            TOKENS.clear();
            return Map.of("yizhan.data", folder.toString(), "yizhan.seed", "sample");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where each release's database lies, with the key of its center.
    public static Path releases() {
        return Path.of(System.getProperty("yizhan.root"), "kiosk-core/app/src/test/resources/releases");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.resolve("keys"));
        Files.copy(from.resolve("keys/center.key"), to.resolve("keys/center.key"));
        try (InputStream packed = new GZIPInputStream(Files.newInputStream(from.resolve("center.db.gz")))) {
            Files.copy(packed, to.resolve("center.db"));
        }
    }

    @Override
    public void stop() {
        data = null;
    }

    /// Changes rows as no work of the core does, and has the write lane read again what it knew: it forgets that with
    /// whatever it takes back.
    public static <T> T behind(Store store, Work<T> change) {
        T changed = store.write(change);
        assertThrows(
                TakenBack.class,
                () -> store.write(tx -> {
                    tx.handle().execute("UPDATE cursor SET value = value");
                    throw new TakenBack();
                }));
        return changed;
    }

    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// The folder the core's database is in.
    public static Path data() {
        Path folder = data;
        if (folder == null) {
            throw new IllegalStateException("the core has not been started");
        }
        return folder;
    }

    /// A request of the enrolled kiosk.
    public static RequestSpecification kiosk() {
        return as(device(Enrolment.Kind.KIOSK, "kiosk-1"));
    }

    /// A request of another enrolled kiosk.
    public static RequestSpecification secondKiosk() {
        return as(device(Enrolment.Kind.KIOSK, "kiosk-2"));
    }

    public static RequestSpecification board() {
        return as(device(Enrolment.Kind.BOARD, "board"));
    }

    public static RequestSpecification agent() {
        return as(device(Enrolment.Kind.AGENT, "agent"));
    }

    /// A request of 王晓梅, on duty at desk 1.
    public static RequestSpecification duty() {
        return as(staff("wangxm"));
    }

    /// A request of 李建军, on duty and organiser, at no desk.
    public static RequestSpecification organiser() {
        return as(staff("lijj"));
    }

    /// A request of 赵玉明, who may do everything a person may, at no desk.
    public static RequestSpecification admin() {
        return as(staff("zhaoym"));
    }

    /// A request of 王晓梅 at the staff corner of the enrolled kiosk.
    public static RequestSpecification corner() {
        return as(kiosk().body(new Corner.Entry("01", "271828"))
                .post("/api/staff/corner")
                .then()
                .statusCode(200)
                .extract()
                .path("token"));
    }

    public static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON)
                .accept(ContentType.ANY);
    }

    /// A token of that device, enrolled on first use through an admin's code.
    public static String device(Enrolment.Kind kind, String name) {
        return token("device:" + name, () -> enrol(kind, name));
    }

    /// A session token of that account, signed on at first use. 王晓梅 sits at desk 1, and does whenever somebody else
    /// is there.
    public static String staff(String account) {
        if (!account.equals(AT_DESK)) {
            staff(AT_DESK);
        }
        Integer desk = account.equals(AT_DESK) ? 1 : null;
        return token(
                "staff:" + account,
                () -> given().contentType(ContentType.JSON)
                        .body(new SignOn.Request(account, PINS.getOrDefault(account, ""), desk, true))
                        .post("/api/staff/sign-on")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("token"));
    }

    private static synchronized String token(String name, Supplier<String> obtain) {
        String known = TOKENS.get(name);
        if (known == null) {
            known = obtain.get();
            TOKENS.put(name, known);
        }
        return known;
    }

    private static String enrol(Enrolment.Kind kind, String name) {
        String code = as(staff("zhaoym"))
                .body(new Enrolment.CodeRequest(kind, name))
                .post("/api/devices/codes")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
        return given().contentType(ContentType.JSON)
                .body(new Enrolment.Request(code, kind, name))
                .post("/api/devices/enrol")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
    }
}
