package org.yizhan.core.cases;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Headers;
import org.yizhan.contract.Ids;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.cases.Drafts;
import org.yizhan.contract.files.Files;
import org.yizhan.core.TestCore;
import org.yizhan.core.directory.Persons;
import org.yizhan.core.files.Uploads;
import org.yizhan.core.store.Store;

/// Voice notes and photos instead of words.
@QuarkusTest
@WithTestResource(TestCore.class)
class NotesTest {
    @Inject
    Store store;

    @Inject
    Persons persons;

    @Test
    void a_voice_note_answers_a_question_that_asks_for_words() {
        UUID note = Uploads.voiceNote();
        elsewhere().send().statusCode(400).body("violations.field", hasItem("answers.place"));
        Cases.Receipt receipt =
                elsewhere().notes(new Files.Attachment(note, "place")).filed();
        TestCore.duty()
                .get("/api/cases/" + receipt.id())
                .then()
                .body("files.question", contains("place"))
                .body("files.file.id", contains(note.toString()))
                .body("files.file.kind", contains("VOICE"));
    }

    @Test
    void whoever_of_the_desk_listens_hears_what_was_said_and_is_on_record() {
        UUID note = Uploads.voiceNote();
        Applications.valid().notes(new Files.Attachment(note, Files.WHOLE)).filed();
        byte[] heard = TestCore.duty()
                .get("/api/files/" + note)
                .then()
                .statusCode(200)
                .contentType("audio/wav")
                .extract()
                .asByteArray();
        assertArrayEquals(Uploads.voice(1, 7), heard);
        TestCore.admin()
                .get("/api/audit?after=0&limit=500")
                .then()
                .body(
                        "findAll { it.what == 'file.read' && it.subject == '" + note + "' }.who",
                        contains("staff:wangxm"));
        TestCore.kiosk().get("/api/files/" + note).then().statusCode(403);
    }

    @Test
    void a_note_to_a_choice_or_to_nothing_is_refused_and_so_is_one_that_is_anothers() {
        UUID note = Uploads.voiceNote();
        refused(Applications.valid().notes(new Files.Attachment(note, "age")));
        refused(Applications.valid().notes(new Files.Attachment(note, "colour")));
        refused(Applications.valid().notes(new Files.Attachment(Ids.next(), Files.WHOLE)));
        Applications.valid().notes(new Files.Attachment(note, Files.WHOLE)).filed();
        refused(Applications.valid().notes(new Files.Attachment(note, Files.WHOLE)));
    }

    @Test
    void with_the_applicant_their_notes_are_erased() {
        UUID note = Uploads.voiceNote();
        Cases.Receipt receipt = Applications.valid()
                .idNumber("110105194912310097")
                .notes(new Files.Attachment(note, Files.WHOLE))
                .filed();
        store.write(tx -> {
            UUID person = tx.handle()
                    .select("SELECT person_id FROM service_case WHERE id = ?", receipt.id())
                    .mapTo(UUID.class)
                    .one();
            persons.erase(tx, person);
            return person;
        });
        TestCore.duty()
                .get("/api/files/" + note)
                .then()
                .statusCode(410)
                .body("type", equalTo("urn:yizhan:files:erased"));
    }

    @Test
    void the_desk_hears_the_notes_of_a_draft_and_files_them_with_the_case() {
        UUID draft = Ids.next();
        UUID note = Uploads.voiceNote();
        handOver(draft, List.of(new Files.Attachment(note, Files.WHOLE)));
        TestCore.duty()
                .get("/api/cases/drafts/" + draft)
                .then()
                .body("form.notes.id", contains(note.toString()))
                .body("files.file.id", contains(note.toString()));
        TestCore.duty().get("/api/files/" + note).then().statusCode(200);
        Applications form = Applications.valid().id(draft).notes(new Files.Attachment(note, Files.WHOLE));
        TestCore.duty()
                .body(form.form())
                .post("/api/cases/drafts/" + draft + "/file")
                .then()
                .statusCode(201);
        TestCore.duty().get("/api/files/" + note).then().statusCode(200);
        TestCore.duty().get("/api/cases/" + draft).then().body("files", hasSize(1));
    }

    @Test
    void notes_of_a_draft_go_with_it_and_so_does_one_that_was_deleted_before_it_came_again() {
        UUID draft = Ids.next();
        UUID first = Uploads.voiceNote();
        UUID second = Uploads.voiceNote();
        handOver(draft, List.of(new Files.Attachment(first, Files.WHOLE)));
        handOver(draft, List.of(new Files.Attachment(second, Files.WHOLE)));
        TestCore.duty().get("/api/files/" + first).then().statusCode(404);
        TestCore.duty().get("/api/files/" + second).then().statusCode(200);
        TestCore.duty().post("/api/cases/drafts/" + draft + "/discard").then().statusCode(204);
        TestCore.duty().get("/api/files/" + second).then().statusCode(404);
    }

    private static Applications elsewhere() {
        return Applications.valid()
                .item("medical-elsewhere")
                .noAnswers()
                .answer("reason", "work")
                .answer("long", "longer");
    }

    private static void refused(Applications form) {
        form.send().statusCode(400).body("violations.field", hasItem("notes"));
    }

    private static void handOver(UUID draft, List<Files.Attachment> notes) {
        TestCore.kiosk()
                .header(Headers.IDEMPOTENCY_KEY, Ids.next().toString())
                .body(new Drafts.HandOver(
                        draft, "old-age-allowance", new Drafts.Form("", "", "", Map.of(), notes), "zh-CN", null))
                .post("/api/cases/drafts")
                .then()
                .statusCode(201);
    }
}
