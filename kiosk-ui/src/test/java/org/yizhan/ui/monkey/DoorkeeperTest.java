package org.yizhan.ui.monkey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.devices.KioskChoices;
import org.yizhan.contract.staff.Corner;
import org.yizhan.ui.frame.Screen;

class DoorkeeperTest {
    private static final String RIGHT = "01271828";
    private static final Corner.Pass PASS = new Corner.Pass("one", Instant.EPOCH);
    private static final Corner.Pass NEXT = new Corner.Pass("two", Instant.EPOCH);

    private final Set<Corner.Pass> given = new HashSet<>(Set.of(PASS, NEXT));
    private final Doorkeeper keeper = new Doorkeeper(new Keyring(List.of(RIGHT)), given::contains);

    @Test
    void whoever_typed_a_right_pin_may_see_the_pages_of_the_staff() {
        enter(RIGHT);
        assertEquals(Optional.empty(), device(PASS));
        assertEquals(Optional.empty(), panel(PASS));
        assertEquals(Optional.empty(), device(PASS));
        assertEquals(1, keeper.admissions());
    }

    @Test
    void a_page_that_shows_itself_without_any_pin_is_found() {
        keeper.trespass(new Screen.Home());
        assertTrue(device(PASS).orElseThrow().contains("without a PIN"));
        assertEquals(0, keeper.admissions());
    }

    @Test
    void a_page_after_a_wrong_pin_is_found_also_when_the_core_knows_the_pass() {
        enter("01271829");
        assertTrue(panel(PASS).orElseThrow().contains("without a PIN"));
    }

    @Test
    void a_pass_that_the_core_never_gave_is_found_also_after_a_right_pin() {
        given.remove(PASS);
        enter(RIGHT);
        assertTrue(device(PASS).orElseThrow().contains("of nobody"));
    }

    @Test
    void the_pin_of_an_earlier_visit_counts_no_more() {
        enter(RIGHT);
        device(PASS);
        keeper.trespass(new Screen.Home());
        assertTrue(device(PASS).orElseThrow().contains("earlier visit"));
        keeper.trespass(new Screen.Home());
        keeper.trespass(new Screen.StaffPin());
        assertTrue(device(NEXT).orElseThrow().contains("without a PIN"));
    }

    @Test
    void digits_that_were_typed_elsewhere_do_not_count() {
        keeper.trespass(new Screen.StaffPin());
        keeper.typed("0127");
        keeper.trespass(new Screen.Home());
        enter("1828");
        assertTrue(device(PASS).isPresent());
    }

    @Test
    void wrong_tries_before_the_right_one_do_no_harm() {
        enter("77123456" + RIGHT);
        assertEquals(Optional.empty(), device(PASS));
    }

    @Test
    void one_trespass_is_told_once() {
        assertTrue(device(PASS).isPresent());
        assertEquals(Optional.empty(), device(PASS));
        assertEquals(Optional.empty(), panel(PASS));
        assertTrue(device(NEXT).isPresent());
    }

    private void enter(String digits) {
        keeper.trespass(new Screen.StaffPin());
        keeper.typed(digits);
    }

    private Optional<String> device(Corner.Pass pass) {
        return keeper.trespass(new Screen.StaffDevice(pass));
    }

    private Optional<String> panel(Corner.Pass pass) {
        return keeper.trespass(new Screen.StaffPanel(pass, KioskChoices.AS_INSTALLED));
    }
}
