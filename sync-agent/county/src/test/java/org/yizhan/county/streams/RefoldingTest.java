package org.yizhan.county.streams;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yizhan.county.testing.CountyTest;
import org.yizhan.county.testing.SampleJournal;
import org.yizhan.sync.Wire;

/// A center whose words were lost with their table, and more of them than are fetched at once.
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class RefoldingTest extends CountyTest {
    private static final String VILLAGE = "330782101201";
    private static final int DAYS = 520;

    @Inject
    Refolding refolding;

    @Test
    void what_a_migration_names_takes_effect_again_and_what_nobody_can_read_is_set_aside() {
        Wire.Enrolment enrolment = enrol(VILLAGE);
        SampleJournal journal = SampleJournal.fresh(VILLAGE, enrolment.centerKey());
        List<UUID> days = new ArrayList<>();
        for (int i = 0; i < DAYS; i++) {
            Map<String, Object> day = Map.of(
                    "date", LocalDate.of(2041, 5, 4).plusDays(i).toString(), "kind", "CLOSED", "spans", List.of());
            days.add(journal.append("opening.day", UUID.randomUUID(), "chosen", Map.of("day", day))
                    .recordId());
        }
        var taken = agent(enrolment);
        taken.post("/sync/v1/push", journal.batch(1, 500)).as(Wire.Receipt.class);
        taken.post("/sync/v1/push", journal.batch(501, DAYS)).as(Wire.Receipt.class);
        List<Map<String, Object>> said = words();
        assertEquals(DAYS, said.size());

        UUID broken = days.get(DAYS / 2);
        jdbi.useHandle(handle -> {
            handle.execute("delete from center_word where center_id = ?", VILLAGE);
            handle.execute("update journal_row set payload = ? where record_id = ?", new byte[] {'{'}, broken);
            handle.execute("insert into refold (type) values ('opening.day'), ('nobody.knows')");
        });
        refolding.start(new StartupEvent());

        said.removeIf(word -> broken.equals(word.get("record_id")));
        assertEquals(said, words());
        assertEquals(1, count("poisoned where record_id = ? and reason = '内容读不出来'", broken));
        assertEquals(1, count("poisoned where center_id = ?", VILLAGE));
        assertEquals(0, count("refold"));
    }

    private List<Map<String, Object>> words() {
        return new ArrayList<>(jdbi.withHandle(
                handle -> handle.createQuery("select * from center_word where center_id = :center order by about")
                        .bind("center", VILLAGE)
                        .mapToMap()
                        .list()));
    }
}
