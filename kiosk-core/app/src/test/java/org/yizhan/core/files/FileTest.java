package org.yizhan.core.files;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Ids;
import org.yizhan.contract.devices.Enrolment;
import org.yizhan.contract.journal.Journal;
import org.yizhan.core.TestClock;
import org.yizhan.core.TestCore;
import org.yizhan.core.TestCounty;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Store;

@QuarkusTest
@WithTestResource(TestCore.class)
class FileTest {
    private static final String WAV = "audio/wav";
    private static final int MIB = 1024 * 1024;

    @Inject
    Store store;

    @Inject
    FileTable table;

    @Inject
    FileTidying tidying;

    @Inject
    Shelf shelf;

    @Inject
    TestClock clock;

    @Inject
    CoreClock time;

    @AfterEach
    void the_clock_is_right_and_believed() {
        clock.setRight();
        store.write(time::believe);
    }

    @Test
    void a_voice_note_lies_sealed_on_the_disk_and_the_county_learns_its_hash_and_size_alone() {
        UUID id = Ids.next();
        byte[] voice = Uploads.voice(2, 0x4141);
        Uploads.put(TestCore.kiosk(), id, WAV, voice)
                .statusCode(200)
                .body("kind", equalTo("VOICE"))
                .body("bytes", equalTo(voice.length));
        FileRow row = row(id).orElseThrow();
        String sealed = new String(shelf.read(row.hash()), StandardCharsets.ISO_8859_1);
        assertFalse(sealed.contains("AAAAAAAA"), "in the clear");
        List<Journal.Row> rows = TestCounty.rowsAbout(id);
        assertEquals(List.of("stored"), rows.stream().map(Journal.Row::op).toList());
        String payload = TestCounty.payload(rows.getFirst());
        assertTrue(payload.contains(row.hash()), payload);
        assertTrue(payload.contains("\"bytes\":" + voice.length), payload);
    }

    @Test
    void a_minute_is_not_too_long_and_a_second_more_is() {
        Uploads.put(TestCore.kiosk(), Ids.next(), WAV, Uploads.voice(60, 1)).statusCode(200);
        Uploads.put(TestCore.kiosk(), Ids.next(), WAV, Uploads.voice(61, 1))
                .statusCode(413)
                .body("type", equalTo("urn:yizhan:files:too-long"));
        Uploads.put(TestCore.kiosk(), Ids.next(), WAV, Uploads.voice(66, 1))
                .statusCode(413)
                .body("type", equalTo("urn:yizhan:request:too-large"));
    }

    @Test
    void a_photo_has_a_mebibyte() {
        Uploads.put(TestCore.kiosk(), Ids.next(), "image/jpeg", Uploads.photo(MIB))
                .statusCode(200);
        Uploads.put(TestCore.kiosk(), Ids.next(), "image/jpeg", Uploads.photo(MIB + 1))
                .statusCode(413)
                .body("type", equalTo("urn:yizhan:files:too-large"));
    }

    @Test
    void elsewhere_a_body_still_has_a_mebibyte_and_tells_its_length() throws IOException {
        TestCore.kiosk()
                .body("[" + " ".repeat(MIB) + "]")
                .post("/api/cases")
                .then()
                .statusCode(413);
        String answer = raw("POST /api/cases HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: chunked\r\n\r\n");
        assertEquals("HTTP/1.1 411", answer);
    }

    @Test
    void what_is_not_what_it_says_is_refused() {
        UUID id = Ids.next();
        Uploads.put(TestCore.kiosk(), id, WAV, Uploads.photo(900))
                .statusCode(415)
                .body("type", equalTo("urn:yizhan:files:wrong-type"));
        byte[] program = "MZ program".getBytes(StandardCharsets.UTF_8);
        Uploads.put(TestCore.kiosk(), id, "image/jpeg", program).statusCode(415);
        Uploads.put(TestCore.kiosk(), id, "image/png", Uploads.photo(900)).statusCode(415);
        Uploads.put(TestCore.kiosk(), id, "application/pdf", program).statusCode(415);
        byte[] compressed = Uploads.voice(1, 1);
        compressed[20] = 85;
        Uploads.put(TestCore.kiosk(), id, WAV, compressed).statusCode(400);
        assertTrue(row(id).isEmpty());
    }

    @Test
    void the_same_file_again_is_the_same_and_another_under_its_id_is_refused() {
        UUID id = Ids.next();
        byte[] voice = Uploads.voice(1, 3);
        Uploads.put(TestCore.kiosk(), id, WAV, voice).statusCode(200);
        Uploads.put(TestCore.kiosk(), id, WAV, voice).statusCode(200);
        Uploads.put(TestCore.kiosk(), id, WAV, Uploads.voice(1, 4))
                .statusCode(422)
                .body("type", equalTo("urn:yizhan:request:key-reused"));
        assertEquals(1, TestCounty.rowsAbout(id).size());
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing_and_is_no_error() throws Exception {
        UUID id = Ids.next();
        Uploads.voiceNote();
        long before = filesThere();
        byte[] voice = Uploads.voice(1, 5);
        String head =
                "PUT /api/files/%s HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer %s\r\nContent-Type: audio/wav\r\n"
                        + "Content-Length: %d\r\n\r\n";
        try (var log = Heard.of("org.yizhan.core.web.HalfBodies")) {
            breakOff(head, id, voice);
            log.await("a body broke off");
            assertEquals(List.of(), log.errors());
        }
        Uploads.put(TestCore.kiosk(), Ids.next(), WAV, Uploads.voice(1, 6)).statusCode(200);
        assertTrue(row(id).isEmpty());
        assertEquals(before + 1, filesThere());
    }

    private static void breakOff(String head, UUID id, byte[] voice) throws IOException {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            String token = TestCore.device(Enrolment.Kind.KIOSK, "kiosk-1");
            out.write(head.formatted(id, token, voice.length).getBytes(StandardCharsets.US_ASCII));
            out.write(voice, 0, voice.length / 2);
            out.flush();
        }
    }

    @Test
    void only_kiosks_upload_and_only_the_desk_reads_what_a_case_has() {
        Uploads.put(TestCore.duty(), Ids.next(), WAV, Uploads.voice(1, 1)).statusCode(403);
        Uploads.put(TestCore.board(), Ids.next(), WAV, Uploads.voice(1, 1)).statusCode(403);
        UUID id = Uploads.voiceNote();
        TestCore.kiosk().get("/api/files/" + id).then().statusCode(403);
        TestCore.board().get("/api/files/" + id).then().statusCode(403);
        TestCore.duty().get("/api/files/" + id).then().statusCode(404);
        TestCore.duty().get("/api/files/" + Ids.next()).then().statusCode(404);
    }

    @Test
    void what_nothing_named_is_erased_after_a_day() {
        UUID id = Uploads.voiceNote();
        String hash = row(id).orElseThrow().hash();
        tidying.tidy();
        assertTrue(row(id).isPresent());
        clock.set(Instant.now().plus(Duration.ofHours(25)));
        tidying.tidy();
        assertTrue(row(id).isEmpty());
        assertTrue(Files.notExists(folder().resolve(hash)));
    }

    @Test
    void what_a_kill_between_disk_and_commit_left_behind_is_swept_at_the_next_start() {
        String named = row(Uploads.voiceNote()).orElseThrow().hash();
        String orphan = shelf.put(new byte[] {4, 2});
        tidying.start(new StartupEvent());
        assertTrue(Files.notExists(folder().resolve(orphan)));
        assertTrue(Files.exists(folder().resolve(named)));
    }

    private static Path folder() {
        return TestCore.data().resolve("files");
    }

    private static long filesThere() throws IOException {
        try (Stream<Path> there = Files.list(folder())) {
            return there.count();
        }
    }

    private static String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        }
    }

    private Optional<FileRow> row(UUID id) {
        return store.read(handle -> table.find(handle, id));
    }
}
