package org.yizhan.core.catalogue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Ids;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.contract.journal.Inbounds;
import org.yizhan.core.OwnCounty;
import org.yizhan.core.TestCore;
import org.yizhan.core.TestCounty;
import org.yizhan.core.Together;
import org.yizhan.core.store.Store;

@QuarkusTest
@TestProfile(OwnCounty.class)
@WithTestResource(TestCore.class)
class CatalogueTest {
    private int version;

    @Inject
    ObjectMapper json;

    @Inject
    Store store;

    @Inject
    ServiceCatalogue catalogue;

    @AfterEach
    void sampleAgain() {
        send(edition -> {});
    }

    @Test
    void the_forty_items_are_found_by_their_groups() {
        List<String> groups =
                TestCore.kiosk().get("/api/catalogue/groups").jsonPath().getList("id");
        int items = 0;
        for (String group : groups) {
            List<String> ids = TestCore.kiosk()
                    .get("/api/catalogue/groups/" + group + "/items")
                    .then()
                    .statusCode(200)
                    .body("groupId", everyItem(equalTo(group)))
                    .extract()
                    .path("id");
            items += ids.size();
        }
        assertEquals(40, items);
        assertEquals(40, store.read(catalogue::items));
    }

    @Test
    void an_item_is_answered_whole() {
        TestCore.kiosk()
                .get("/api/catalogue/items/old-age-allowance")
                .then()
                .statusCode(200)
                .body("number", equalTo(13))
                .body("name.zh-CN", notNullValue())
                .body("promisedDays", equalTo(10))
                .body("materials.id", hasItem("identity-card"))
                .body("questions", hasSize(3));
    }

    @Test
    void an_item_says_whether_its_form_asks_for_the_identity_number() {
        asksIdNumber("old-age-allowance", true);
        send(edition -> item(edition, "old-age-allowance")
                .path("materials")
                .forEach(material -> ((ObjectNode) material).put("onlyByProxy", true)));
        asksIdNumber("old-age-allowance", false);
    }

    @Test
    void what_an_edition_says_of_the_identity_number_counts_for_nothing() {
        send(edition ->
                item(edition, "old-age-allowance").put("asksIdNumber", true).putArray("materials"));
        asksIdNumber("old-age-allowance", false);
    }

    private static void asksIdNumber(String item, boolean asks) {
        TestCore.kiosk().get("/api/catalogue/items/" + item).then().body("asksIdNumber", equalTo(asks));
    }

    @Test
    void what_is_not_there_is_not_found() {
        for (String path : List.of("items/nothing", "groups/nothing/items")) {
            TestCore.kiosk()
                    .get("/api/catalogue/" + path)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("urn:yizhan:catalogue:not-found"));
        }
    }

    @Test
    void a_center_without_a_printer_answers_that_nothing_will_be_printed() {
        var request = new Catalogue.ListRequest(Ids.next(), List.of("bank-card"), "zh-CN");
        TestCore.kiosk()
                .body(request)
                .post("/api/catalogue/items/old-age-allowance/lists")
                .then()
                .statusCode(201)
                .body("id", equalTo(request.id().toString()))
                .body("print", nullValue());
        TestCore.kiosk()
                .get("/api/catalogue/lists/{id}", request.id())
                .then()
                .statusCode(200)
                .body("print", nullValue());
    }

    @Test
    void a_list_that_the_disk_refused_is_none() throws InterruptedException {
        var request = new Catalogue.ListRequest(Ids.next(), List.of("bank-card"), "zh-CN");
        RequestSpecification kiosk = TestCore.kiosk().body(request);
        Together.with(
                        store,
                        Together::isRefusedByTheDisk,
                        () -> kiosk.post("/api/catalogue/items/old-age-allowance/lists"))
                .then()
                .statusCode(503);
        TestCore.kiosk().get("/api/catalogue/lists/{id}", request.id()).then().statusCode(404);
    }

    @Test
    void a_list_of_what_is_not_there_is_refused() {
        var unknown = new Catalogue.ListRequest(Ids.next(), List.of("moon-rock"), "zh-CN");
        TestCore.kiosk()
                .body(unknown)
                .post("/api/catalogue/items/old-age-allowance/lists")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:yizhan:request:invalid"))
                .body("violations[0].field", equalTo("missing"));
        TestCore.kiosk()
                .body(new Catalogue.ListRequest(Ids.next(), List.of(), "zh-CN"))
                .post("/api/catalogue/items/nothing/lists")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:yizhan:catalogue:not-found"));
        TestCore.kiosk()
                .get("/api/catalogue/lists/{id}", unknown.id())
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:yizhan:catalogue:not-found"));
    }

    @Test
    void the_function_list_keeps_the_countys_order() {
        TestCore.duty()
                .get("/api/catalogue/functions")
                .then()
                .statusCode(200)
                .body("", hasSize(11))
                .body("[0].id", equalTo("party-building"));
    }

    @Test
    void a_board_does_not_read_the_catalogue() {
        TestCore.board().get("/api/catalogue/groups").then().statusCode(403);
    }

    @Test
    void a_newer_edition_replaces_the_whole_and_tells_the_screens() {
        List<String> told = new ArrayList<>();
        store.onCommit(events -> events.forEach(event -> told.add(event.event().type())));
        send(edition -> {
            keepOnly(edition, "groups", "social");
            keepOnly(edition, "items", "pension-claim");
            keepOnly(edition, "functions", "service");
        });
        TestCore.kiosk()
                .get("/api/catalogue/groups")
                .then()
                .body("id", contains("social"))
                .body("items", contains(1));
        TestCore.kiosk().get("/api/catalogue/items/old-age-allowance").then().statusCode(404);
        assertTrue(told.contains(Feed.CATALOGUE));
    }

    @Test
    void an_edition_that_is_not_newer_changes_nothing() {
        send(edition -> {});
        ObjectNode same = sample();
        keepOnly(same, "items", "pension-claim");
        same.put("version", version);
        TestCounty.sends(Inbounds.CATALOGUE, same.toString());
        same.put("version", version - 1);
        TestCounty.sends(Inbounds.CATALOGUE, same.toString());
        assertEquals(40, store.read(catalogue::items));
    }

    @Test
    void fields_of_a_newer_county_are_passed_over() {
        send(edition -> ((ObjectNode) edition.path("items").get(0)).put("carbonFootprint", 3));
        assertEquals(40, store.read(catalogue::items));
    }

    @Test
    void an_edition_that_contradicts_itself_is_refused_whole() {
        refused("in a group that is not there", item -> item.put("groupId", "nowhere"));
        refused("is there twice", item -> item.put("id", "pension-claim"));
        refused("is there twice", item -> item.put("number", 2));
        refused("negative limit", item -> item.put("promisedDays", -1));
        refused("negative public notice", item -> item.put("noticeDays", -1));
        refused("negative fee", item -> item.put("feeFen", -5));
        refused("negative trips", item -> item.put("trips", -1));
        refused("no number", item -> item.put("number", 0));
        refused("blank or too long", item -> item.put("id", " "));
        refused("name is missing", item -> item.remove("name"));
        refused("Edition", item -> item.put("level", "PLANET"));
        refused("offers no choice", item -> question(item).putArray("choices"));
        refused("offers choices but is none", item -> question(item).put("kind", "TEXT"));
        refused("sane length", item -> question(item).put("kind", "DIGITS").putArray("choices"));
        refused("is there twice", item -> item.withArray("questions").add(question(item)));
        refused(
                "is there twice",
                item -> item.withArray("materials").add(item.path("materials").get(0)));
    }

    @Test
    void what_is_no_edition_is_refused() {
        for (String payload : List.of("{not json", "[]", "null", "{}", "{\"version\":0}")) {
            TestCounty.sendsInVain(Inbounds.CATALOGUE, payload, "");
        }
        ObjectNode nothingth = sample();
        nothingth.put("version", 0);
        TestCounty.sendsInVain(Inbounds.CATALOGUE, nothingth.toString(), "version");
        assertEquals(40, store.read(catalogue::items));
    }

    private void refused(String reason, Consumer<ObjectNode> spoil) {
        ObjectNode edition = sample();
        version = TestCounty.nextVersion();
        edition.put("version", version);
        spoil.accept((ObjectNode) edition.path("items").get(0));
        TestCounty.sendsInVain(Inbounds.CATALOGUE, edition.toString(), reason);
        assertEquals(40, store.read(catalogue::items));
    }

    private static ObjectNode item(ObjectNode edition, String id) {
        for (JsonNode item : edition.path("items")) {
            if (item.path("id").asText().equals(id)) {
                return (ObjectNode) item;
            }
        }
        throw new AssertionError(id + " is not in the sample");
    }

    private static ObjectNode question(ObjectNode item) {
        return (ObjectNode) item.path("questions").get(0);
    }

    private void send(Consumer<ObjectNode> change) {
        ObjectNode edition = sample();
        version = TestCounty.nextVersion();
        edition.put("version", version);
        change.accept(edition);
        TestCounty.sends(Inbounds.CATALOGUE, edition.toString());
    }

    private static void keepOnly(ObjectNode edition, String list, String id) {
        var kept = edition.withArray(list);
        for (int i = kept.size() - 1; i >= 0; i--) {
            if (!kept.get(i).path("id").asText().equals(id)) {
                kept.remove(i);
            }
        }
    }

    private ObjectNode sample() {
        try (InputStream seed = CatalogueTest.class.getResourceAsStream("/yizhan/seed/catalogue.json")) {
            return (ObjectNode) json.readTree(Objects.requireNonNull(seed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
