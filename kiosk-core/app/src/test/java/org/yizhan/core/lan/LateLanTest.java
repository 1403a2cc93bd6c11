package org.yizhan.core.lan;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.yizhan.core.TestCore;

/// After a power cut the core is there first. Here its place on the LAN is taken when it starts.
@QuarkusTest
@WithTestResource(TestCore.class)
@WithTestResource(LateLanTest.Taken.class)
@Timeout(60)
class LateLanTest {
    public static final class Taken implements QuarkusTestResourceLifecycleManager {
        private static @Nullable ServerSocket place;

        @Override
        public Map<String, String> start() {
            try {
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.2"));
                place = taken;
                return Map.of("yizhan.lan", "127.0.0.2:" + taken.getLocalPort());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /// @return the port that is free now
        static int leave() throws IOException {
            ServerSocket taken = place;
            if (taken == null) {
                throw new IllegalStateException("nobody took the place");
            }
            taken.close();
            return taken.getLocalPort();
        }

        @Override
        public void stop() {
            place = null;
        }
    }

    @Inject
    LanDoor door;

    @Test
    void a_core_whose_lan_is_late_serves_loopback_and_opens_the_door_when_it_can()
            throws IOException, GeneralSecurityException, InterruptedException {
        TestCore.kiosk().get("/api/home").then().statusCode(200);
        int port = Taken.leave();
        assertEquals(port, door.port());
        LanClient client = LanClient.pinning(given().get("/api/devices/trust").asString(), port);
        assertEquals(
                200,
                client.http()
                        .send(client.request("/q/health/live").build(), BodyHandlers.discarding())
                        .statusCode());
    }
}
