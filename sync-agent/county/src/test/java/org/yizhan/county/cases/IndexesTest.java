package org.yizhan.county.cases;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yizhan.county.testing.CountyTest;

/// That PostgreSQL has an index to walk for what is asked often, however few rows a test has.
@QuarkusTest
class IndexesTest extends CountyTest {
    private void assertWalks(String index, String sql) {
        String plan = plan(sql, Map.of("center_id", CENTER, "stage", "FILED", "limit", 500));
        assertTrue(plan.contains(" using " + index + " on "), plan);
        assertFalse(plan.contains("Sort") || plan.contains("Seq Scan"), plan);
    }

    @Test
    void each_list_of_cases_walks_an_index_in_its_order() {
        assertWalks("county_case_oldest", Cases.list(Set.of()));
        assertWalks("county_case_stage", Cases.list(Set.of("stage")));
        assertWalks("county_case_center", Cases.list(Set.of("center_id")));
        assertWalks("county_case_center_stage", Cases.list(new LinkedHashSet<>(List.of("center_id", "stage"))));
    }

    @Test
    void counting_by_stage_reads_an_index_alone() {
        assertWalks("county_case_stage", "select stage, count(*) from county_case group by stage");
    }

    @Test
    void certificates_members_and_the_latest_alarms_are_found_by_index() {
        assertWalks(
                "certificate_serial", "select center_id from certificate where serial = 'a1' and retired_at is null");
        assertWalks(
                "member_id", "select name from member m where m.member_id = '00000000-0000-7000-8000-000000000001'");
        assertWalks("alarm_at", "select center_id, detail, at from alarm order by at desc limit 10");
    }
}
