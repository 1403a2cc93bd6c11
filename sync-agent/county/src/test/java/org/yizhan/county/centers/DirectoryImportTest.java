package org.yizhan.county.centers;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yizhan.county.testing.CountyTest;

/// The directory of a county that has one already.
@QuarkusTest
class DirectoryImportTest extends CountyTest {
    private static ValidatableResponse taken(String directory) {
        return officer().body(directory).post("/api/centers/directory").then();
    }

    private static String oneVillage(String centerCode, String name) {
        return """
                {"code": "330782", "number": 17, "name": {"zh-CN": "清河县"}, "towns": [{"code": "330782100",
                 "name": {"zh-CN": "双溪镇"}, "villages": [{"code": "1", "centerCode": "%s", "name": {"zh-CN": "%s"},
                 "phone": "0300-5550100", "grids": [], "groups": [], "branches": []}]}]}""".formatted(centerCode, name);
    }

    @Test
    void the_same_file_again_changes_nothing_and_is_noted() throws IOException {
        long before = count("audit where act = 'centers.directory-taken'");
        taken(FirstCountyTest.sampleDirectory())
                .statusCode(200)
                .body("added", equalTo(0))
                .body("changed", equalTo(0));
        assertEquals(before + 1, count("audit where act = 'centers.directory-taken'"));
    }

    @Test
    void a_later_file_adds_a_village_changes_a_name_and_takes_none_away() {
        long before = count("center");
        taken(oneVillage("330782199001", "新村")).statusCode(200).body("added", equalTo(1));
        taken(oneVillage("330782199001", "新民村"))
                .statusCode(200)
                .body("added", equalTo(0))
                .body("changed", equalTo(1));
        assertEquals(before + 1, count("center"));
        assertEquals(1, count("center where center_id = '330782199001' and name like '%新民村党群服务中心%'"));
    }

    @Test
    void another_countys_directory_is_refused() {
        String other = oneVillage("330782199002", "别村").replace("\"330782\"", "\"330783\"");
        taken(other).statusCode(409).body("type", equalTo("urn:yizhan:centers:other-county"));
        taken(oneVillage("330782199002", "别村").replace("17", "18")).statusCode(409);
        assertEquals(0, count("center where center_id = '330782199002'"));
    }

    @Test
    void what_is_wrong_in_a_file_is_named() {
        taken(oneVillage("33078219900", "短村"))
                .statusCode(400)
                .body("violations.field", hasItem(containsString("centerCode")));
        taken(oneVillage("330782199003", "")).statusCode(400);
        taken("{\"code\": \"330782\", \"number\": 17, \"name\": {\"zh-CN\": \"清河县\"}, \"towns\": []}")
                .statusCode(400)
                .body("violations.field", hasItem(containsString("towns")));
        taken("[]").statusCode(400);
        taken("not json").statusCode(400);
    }

    @Test
    void a_center_that_stands_in_it_twice_is_refused_whole() {
        String one = oneVillage("330782199004", "双村");
        String village = one.substring(one.indexOf("{\"code\": \"1\""), one.lastIndexOf("]}]}"));
        taken(one.replace(village, village + ", " + village))
                .statusCode(400)
                .body("violations.field", hasItem("towns[0].villages[1].centerCode"));
        assertEquals(0, count("center where center_id = '330782199004'"));
    }

    @Test
    void only_an_admin_takes_a_directory() {
        as("reviewer").body(Map.of()).post("/api/centers/directory").then().statusCode(403);
    }
}
