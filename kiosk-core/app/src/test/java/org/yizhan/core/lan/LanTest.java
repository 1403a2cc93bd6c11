package org.yizhan.core.lan;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.yizhan.contract.Headers;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.devices.Enrolment;
import org.yizhan.contract.staff.SignOn;
import org.yizhan.core.TestClock;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Sha256;
import org.yizhan.core.store.Store;

/// A core with its door to the LAN open, the LAN being another address of loopback.
@QuarkusTest
@TestProfile(LanTest.OnTheLan.class)
@WithTestResource(TestCore.class)
@Timeout(60)
class LanTest {
    public static class OnTheLan implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("yizhan.lan", "127.0.0.2:0");
        }
    }

    private static final String SIGN_ON = "{\"account\":\"wangxm\",\"pin\":\"135790\",\"desk\":1}";

    @Inject
    LanDoor door;

    @Inject
    Store store;

    @Inject
    ObjectMapper json;

    @Inject
    TestClock clock;

    private Enrolment.Code code = new Enrolment.Code("", Instant.EPOCH, null);
    private String pem = "";
    private String token = "";

    @BeforeEach
    void enrolled() {
        code = TestCore.admin()
                .body(new Enrolment.CodeRequest(Enrolment.Kind.KIOSK, "kiosk-lan"))
                .post("/api/devices/codes")
                .as(Enrolment.Code.class);
        Enrolment.Enrolled enrolled = given().contentType(ContentType.JSON)
                .body(new Enrolment.Request(code.code(), Enrolment.Kind.KIOSK, "kiosk-lan"))
                .post("/api/devices/enrol")
                .as(Enrolment.Enrolled.class);
        pem = String.valueOf(enrolled.trust());
        token = enrolled.token();
    }

    @Test
    void plain_http_is_neither_at_the_door_nor_on_the_lan() throws InterruptedException {
        HttpClient plain = HttpClient.newHttpClient();
        URI atTheDoor = URI.create("http://127.0.0.2:" + door.port() + "/api/center");
        assertThrows(
                IOException.class,
                () -> plain.send(HttpRequest.newBuilder(atTheDoor).build(), BodyHandlers.discarding()));
        assertThrows(ConnectException.class, () -> new Socket("127.0.0.2", RestAssured.port).close());
    }

    @Test
    void who_did_not_pin_the_centers_authority_refuses_the_core() {
        HttpRequest request =
                HttpRequest.newBuilder(LanClient.address(door.port())).build();
        assertThrows(
                SSLHandshakeException.class, () -> HttpClient.newHttpClient().send(request, BodyHandlers.discarding()));
    }

    @Test
    void what_is_pinned_is_the_same_everywhere_and_its_fingerprint_is_shown_with_the_code()
            throws GeneralSecurityException {
        assertEquals(pem, given().get("/api/devices/trust").asString());
        String fingerprint = HexFormat.ofDelimiter(":")
                .withUpperCase()
                .formatHex(Sha256.of(LanClient.certificate(pem).getEncoded()));
        assertEquals(fingerprint, code.fingerprint());
    }

    @Test
    void an_enrolled_kiosk_works_and_hears_what_happens()
            throws GeneralSecurityException, IOException, InterruptedException {
        LanClient kiosk = LanClient.pinning(pem, door.port());
        assertEquals(
                401,
                kiosk.http()
                        .send(kiosk.request("/api/home").build(), BodyHandlers.ofString())
                        .statusCode());
        HttpResponse<Stream<String>> events = kiosk.http()
                .send(
                        bearing(kiosk.request("/api/events").header("Accept", "text/event-stream")),
                        BodyHandlers.ofLines());
        try (Stream<String> lines = events.body()) {
            Iterator<String> heard =
                    lines.filter(line -> line.startsWith("event:")).iterator();
            assertEquals("event:" + Feed.REFETCH, heard.next());
            store.write(tx -> {
                tx.emit(Event.of(Feed.NOTICES));
                return "told";
            });
            assertEquals("event:" + Feed.NOTICES, heard.next());
        }
        assertEquals(
                200,
                kiosk.http()
                        .send(bearing(kiosk.request("/api/home")), BodyHandlers.ofString())
                        .statusCode());
    }

    @Test
    void a_cookie_given_over_tls_is_secure_and_one_given_in_clear_cannot_be()
            throws GeneralSecurityException, IOException, InterruptedException {
        HttpResponse<String> signedOn = signOn(LanClient.pinning(pem, door.port()));
        String cookie = signedOn.headers().firstValue("Set-Cookie").orElse("");
        assertTrue(cookie.startsWith("yizhan_session="), cookie);
        assertTrue(
                cookie.contains("Secure") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), cookie);
        String plain = given().contentType(ContentType.JSON)
                .body(SIGN_ON)
                .post("/api/staff/sign-on")
                .header("Set-Cookie");
        assertTrue(plain.startsWith("yizhan_session=") && !plain.contains("Secure"), plain);
    }

    @Test
    void a_desks_browser_writes_from_its_own_pages_only()
            throws GeneralSecurityException, IOException, InterruptedException {
        LanClient desk = LanClient.pinning(pem, door.port());
        HttpResponse<String> signedOn = signOn(desk);
        assertEquals(HttpClient.Version.HTTP_2, signedOn.version());
        SignOn.Session session = json.readValue(signedOn.body(), SignOn.Session.class);
        String own = "https://127.0.0.2:" + door.port();
        assertEquals(401, signOff(desk, session, "https://127.0.0.2"));
        assertEquals(401, signOff(desk, session, "http://127.0.0.2:" + door.port()));
        assertEquals(401, signOff(desk, session, "https://127.0.0.1:" + door.port()));
        assertEquals(204, signOff(desk, session, own));
    }

    @Test
    void the_doors_certificate_is_made_anew_before_it_ends_and_the_pin_stays()
            throws GeneralSecurityException, IOException, InterruptedException {
        X509Certificate before = shown();
        try {
            clock.set(before.getNotAfter().toInstant().minus(Duration.ofDays(30)));
            X509Certificate after = shown();
            assertNotEquals(before.getSerialNumber(), after.getSerialNumber());
            assertTrue(after.getNotAfter().after(before.getNotAfter()));
        } finally {
            clock.setRight();
        }
    }

    @Test
    void the_authoritys_key_is_its_owners_alone() throws IOException {
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(TestCore.data().resolve("keys/lan-authority.p12"))));
    }

    private X509Certificate shown() throws GeneralSecurityException, IOException, InterruptedException {
        LanClient fresh = LanClient.pinning(pem, door.port());
        HttpResponse<String> answer =
                fresh.http().send(fresh.request("/q/health/live").build(), BodyHandlers.ofString());
        return (X509Certificate) answer.sslSession().orElseThrow().getPeerCertificates()[0];
    }

    private HttpRequest bearing(HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + token).build();
    }

    private static HttpResponse<String> signOn(LanClient client) throws IOException, InterruptedException {
        HttpRequest request = client.request("/api/staff/sign-on")
                .POST(HttpRequest.BodyPublishers.ofString(SIGN_ON))
                .build();
        return client.http().send(request, BodyHandlers.ofString());
    }

    private static int signOff(LanClient client, SignOn.Session session, String origin)
            throws IOException, InterruptedException {
        HttpRequest request = client.request("/api/staff/sign-off")
                .header("Cookie", "yizhan_session=" + session.token())
                .header(Headers.CSRF_TOKEN, session.csrf())
                .header("Origin", origin)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return client.http().send(request, BodyHandlers.discarding()).statusCode();
    }
}
