package org.yizhan.core.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.yizhan.contract.Ids;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.devices.Enrolment;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Store;

/// A client that does not read holds up nobody and costs no memory that grows.
@QuarkusTest
@WithTestResource(TestCore.class)
@Timeout(120)
class EventStreamTest {
    private static final int MORE_THAN_THE_HISTORY_HOLDS = 1100;
    private static final int AT_ONCE = 100;
    /// The kernel takes up to 4 MiB, some two hundred of them, for a client that reads nothing.
    private static final int MORE_THAN_THE_KERNEL_HOLDS_AS_WELL = 2000;

    @TestHTTPResource("/api/events")
    URL events;

    @Inject
    Store store;

    @Inject
    EventHistory history;

    @Test
    void a_client_gets_no_more_than_it_has_room_for_and_the_rest_when_it_has() {
        AssertSubscriber<Feed> client = follow(3);
        long first = commit(10, "");
        assertEquals(List.of(first, first + 1, first + 2), cursors(client));
        client.request(100);
        assertEquals(10, client.getItems().size());
        assertEquals(first + 9, cursors(client).getLast());
        client.cancel();
    }

    @Test
    void a_client_that_falls_back_further_than_the_history_goes_is_left_behind() {
        AssertSubscriber<Feed> slow = follow(1);
        AssertSubscriber<Feed> quick = follow(Long.MAX_VALUE);
        commit(MORE_THAN_THE_HISTORY_HOLDS, "");
        slow.assertFailedWith(EventStream.LeftBehind.class);
        assertEquals(1, slow.getItems().size());
        assertEquals(MORE_THAN_THE_HISTORY_HOLDS, quick.getItems().size());
        quick.cancel();
    }

    @Test
    void a_connection_nobody_reads_from_is_ended_and_who_comes_back_reads_everything_anew() throws IOException {
        String kiosk = TestCore.device(Enrolment.Kind.KIOSK, "kiosk-1");
        List<Long> heard;
        try (Socket idle = connect(kiosk, Long.toString(history.newest()))) {
            commit(1, "");
            assertTrue(idle.getInputStream().read() >= 0, "it is followed");
            commit(MORE_THAN_THE_KERNEL_HOLDS_AS_WELL, "x".repeat(20_000));
            heard = heard(idle, history.newest());
        }
        assertFalse(heard.isEmpty());
        assertTrue(heard.size() < MORE_THAN_THE_KERNEL_HOLDS_AS_WELL, heard.size() + " frames");
        assertEquals(
                LongStream.rangeClosed(heard.getFirst(), heard.getLast())
                        .boxed()
                        .toList(),
                heard,
                "none is left out");
        var back = AssertSubscriber.<Feed>create(1);
        EventStream.of(history, Enrolment.Kind.KIOSK.scopes(), Optional.of(heard.getLast()))
                .subscribe()
                .withSubscriber(back);
        assertEquals(Feed.REFETCH, back.getItems().getFirst().type());
        back.cancel();
    }

    @Test
    void a_board_hears_who_is_called_and_not_what_opens_the_page_of_who_holds_the_number() {
        AssertSubscriber<Feed> board = follow(Enrolment.Kind.BOARD, Long.MAX_VALUE);
        AssertSubscriber<Feed> kiosk = follow(Enrolment.Kind.KIOSK, Long.MAX_VALUE);
        TestCore.kiosk()
                .body(new Queue.TicketRequest(Ids.next(), "social", "zh-CN"))
                .post("/api/queue/tickets")
                .then()
                .statusCode(201);
        Queue.Ticket ticket = TestCore.duty()
                .body(new Queue.DeskAction(Ids.next()))
                .post("/api/queue/desks/1/next")
                .then()
                .statusCode(200)
                .extract()
                .as(Queue.Ticket.class);
        for (String type : List.of(Feed.TICKET, Feed.CALLED)) {
            assertTrue(kiosk.getItems().stream()
                    .anyMatch(feed -> feed.type().equals(type) && ticket.id().equals(feed.subject())));
            assertTrue(board.getItems().stream().anyMatch(feed -> feed.type().equals(type)));
        }
        assertFalse(board.getItems().toString().contains(ticket.id().toString()), "in the stream");
        assertFalse(
                TestCore.board()
                        .get("/api/queue/board")
                        .asString()
                        .contains(ticket.id().toString()),
                "in the list");
        board.cancel();
        kiosk.cancel();
    }

    private AssertSubscriber<Feed> follow(long room) {
        return follow(Enrolment.Kind.KIOSK, room);
    }

    private AssertSubscriber<Feed> follow(Enrolment.Kind kind, long room) {
        return EventStream.of(history, kind.scopes(), Optional.of(history.newest()))
                .subscribe()
                .withSubscriber(AssertSubscriber.create(room));
    }

    private static List<Long> cursors(AssertSubscriber<Feed> client) {
        return client.getItems().stream().map(Feed::cursor).toList();
    }

    /// The cursors that connection was told, until it is ended or has heard the newest.
    private static List<Long> heard(Socket connection, long newest) throws IOException {
        List<Long> cursors = new ArrayList<>();
        var lines = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null && !cursors.contains(newest); line = lines.readLine()) {
            if (line.startsWith("id:")) {
                cursors.add(Long.valueOf(line.substring(3)));
            }
        }
        return cursors;
    }

    /// Commits that many events; answers the cursor of the first.
    private long commit(int events, String body) {
        long first = history.newest() + 1;
        for (int told = 0; told < events; told += AT_ONCE) {
            int now = Math.min(AT_ONCE, events - told);
            store.write(tx -> {
                for (int i = 0; i < now; i++) {
                    tx.emit(new Event(Feed.NOTICES, UUID.randomUUID(), body));
                }
                return now;
            });
        }
        return first;
    }

    private Socket connect(String token, String lastId) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(events.getHost(), events.getPort()));
        String request = """
                GET /api/events HTTP/1.1
                Host: core
                Connection: close
                Accept: text/event-stream
                Authorization: Bearer %s
                Last-Event-ID: %s

                """.formatted(token, lastId);
        socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
