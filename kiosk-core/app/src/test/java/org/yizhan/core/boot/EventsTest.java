package org.yizhan.core.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.devices.Enrolment;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Store;

@QuarkusTest
@WithTestResource(TestCore.class)
@Timeout(30)
class EventsTest {
    @TestHTTPResource("/api/events")
    URL events;

    @Inject
    Store store;

    @Test
    void a_new_client_is_told_to_read_everything_then_gets_what_is_committed() throws IOException {
        String kiosk = TestCore.device(Enrolment.Kind.KIOSK, "kiosk-1");
        try (BufferedReader stream = open(kiosk, null)) {
            assertEquals("event:" + Feed.REFETCH, next(stream, "event:"));
            commit(Feed.NOTICES);
            assertEquals("event:" + Feed.NOTICES, next(stream, "event:"));
        }
    }

    @Test
    void who_comes_back_in_time_misses_nothing_and_gets_nothing_twice() throws IOException {
        String kiosk = TestCore.device(Enrolment.Kind.KIOSK, "kiosk-1");
        long before = commit(Feed.CATALOGUE);
        long missed = commit(Feed.NOTICES);
        try (BufferedReader stream = open(kiosk, Long.toString(before))) {
            assertEquals("id:" + missed, next(stream, "id:"));
            long fresh = commit(Feed.CATALOGUE);
            assertEquals("id:" + fresh, next(stream, "id:"));
        }
    }

    @Test
    void who_was_away_too_long_reads_everything_again() throws IOException {
        String kiosk = TestCore.device(Enrolment.Kind.KIOSK, "kiosk-1");
        try (BufferedReader stream = open(kiosk, "999999999")) {
            assertEquals("event:" + Feed.REFETCH, next(stream, "event:"));
        }
    }

    @Test
    void a_board_hears_no_more_than_it_shows() {
        assertTrue(Audience.hears(Enrolment.Kind.BOARD.scopes(), Feed.CALLED));
        assertFalse(Audience.hears(Enrolment.Kind.BOARD.scopes(), Feed.SIGN_IN));
        assertFalse(Audience.hears(Enrolment.Kind.BOARD.scopes(), Feed.JOURNAL));
    }

    @Test
    void a_kiosk_and_staff_hear_when_the_county_has_received_something() {
        assertTrue(Audience.hears(Enrolment.Kind.KIOSK.scopes(), Feed.LINK));
        assertTrue(Audience.hears(Set.of(Scopes.DUTY), Feed.LINK));
        assertTrue(Audience.hears(Set.of(Scopes.DUTY), Feed.JOURNAL));
        assertFalse(Audience.hears(Enrolment.Kind.KIOSK.scopes(), Feed.JOURNAL));
    }

    /// Commits one event; answers its cursor.
    private long commit(String type) {
        return store.write(tx -> {
            tx.emit(Event.of(type));
            return tx.handle()
                            .select("SELECT value FROM cursor")
                            .mapTo(Long.class)
                            .one()
                    + 1;
        });
    }

    private BufferedReader open(String token, @Nullable String lastId) throws IOException {
        var connection =
                (HttpURLConnection) URI.create(events.toString()).toURL().openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + token);
        connection.setRequestProperty("Accept", "text/event-stream");
        if (lastId != null) {
            connection.setRequestProperty("Last-Event-ID", lastId);
        }
        return new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String next(BufferedReader stream, String field) throws IOException {
        String line = stream.readLine();
        while (line != null && !line.startsWith(field)) {
            line = stream.readLine();
        }
        return String.valueOf(line);
    }
}
