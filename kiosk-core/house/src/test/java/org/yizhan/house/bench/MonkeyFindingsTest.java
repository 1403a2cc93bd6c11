package org.yizhan.house.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yizhan.house.place.Json;

class MonkeyFindingsTest {
    private final MonkeyFindings findings = new MonkeyFindings();

    @Test
    void a_day_with_every_screen_seen_and_one_in_five_acting_is_sound() throws Exception {
        add("'inputs':100,'actions':20,'visits':{'Home':3,'Queues':1}");
        assertTrue(findings.areSound(), told());
        assertEquals(
                "{\"bench\":\"monkey\",\"inputs\":100,\"actions\":20,\"screens\":2,\"escapes\":0,\"crashes\":0,"
                        + "\"canaries\":0}",
                told().lines().toList().getLast());
    }

    @Test
    void a_screen_that_one_of_two_programs_saw_was_seen() throws Exception {
        add("'inputs':50,'actions':20,'visits':{'Home':3,'Queues':0}");
        assertFalse(findings.areSound());
        add("'inputs':50,'actions':20,'visits':{'Home':3,'Queues':2}");
        assertTrue(findings.areSound(), told());
    }

    @Test
    void a_screen_that_was_never_seen_is_named() throws Exception {
        add("'inputs':100,'actions':90,'visits':{'Home':3,'StaffPanel':0}");
        assertFalse(findings.areSound());
        assertTrue(told().lines().anyMatch(line -> line.matches(" *StaffPanel +0 +NEVER")), told());
    }

    @Test
    void too_few_actions_a_fault_a_canary_and_growth_are_each_not_sound() throws Exception {
        for (String wrong : List.of("'actions':19", "'faults':1", "'escapes':1", "'canaries':1", "'grows':true")) {
            var one = new MonkeyFindings();
            one.add(Json.MAPPER.readTree(
                    ("{'inputs':100,'actions':50,'visits':{'Home':1}," + wrong + "}").replace('\'', '"')));
            assertFalse(one.areSound(), wrong);
        }
    }

    @Test
    void a_program_that_went_is_a_crash_and_an_escape_and_a_restart_by_staff_is_neither() throws Exception {
        add("'inputs':100,'actions':50,'restarts':4,'visits':{'Home':3}");
        assertTrue(findings.areSound(), told());
        findings.gone();
        assertFalse(findings.areSound());
        assertTrue(told().contains("\"escapes\":1,\"crashes\":1"), told());
    }

    private void add(String tally) throws IOException {
        findings.add(Json.MAPPER.readTree(("{" + tally + "}").replace('\'', '"')));
    }

    private String told() throws IOException {
        var told = new ByteArrayOutputStream();
        findings.print(new PrintStream(told, true, StandardCharsets.UTF_8));
        return told.toString(StandardCharsets.UTF_8);
    }
}
