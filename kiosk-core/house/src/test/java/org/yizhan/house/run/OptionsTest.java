package org.yizhan.house.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yizhan.house.place.Built;
import org.yizhan.house.place.Refusal;

class OptionsTest {
    private static final Path ROOT = Path.of("/srv/yizhan");

    @Test
    void without_options_one_kiosk_opens_and_data_stay_in_the_source_tree() {
        Plan plan = Options.parse(List.of(), ROOT).plan(new Built(ROOT), null);

        assertEquals(1, plan.kiosks());
        assertEquals(Path.of("/srv/yizhan/.yizhan"), plan.layout().dir());
        assertEquals(8600, plan.ports().core());
    }

    @Test
    void every_option_counts() {
        Plan plan = Options.parse(
                        List.of("--port", "9000", "--data", "/var/lib/y", "--kiosks", "3", "--panel", "21.5:1920x1080"),
                        ROOT)
                .plan(new Built(ROOT), null);

        assertEquals(9000, plan.ports().core());
        assertEquals(Path.of("/var/lib/y"), plan.layout().dir());
        assertEquals(3, plan.kiosks());
        assertEquals(new Panel("21.5", 1920, 1080), plan.panel());
    }

    @Test
    void without_windows_the_kiosks_are_enrolled_all_the_same() {
        Plan plan = Options.parse(List.of("--no-ui"), ROOT).plan(new Built(ROOT), null);

        assertEquals(0, plan.kiosks());
        assertEquals(2, plan.enrolled());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--port", "--port x", "--port 70000", "--kiosks 0", "--kiosks 10", "--panel 27", "--nonsense"})
    void nonsense_is_refused_as_a_matter_of_usage(String arguments) {
        var refusal = assertThrows(
                Refusal.class,
                () -> Options.parse(List.of(arguments.split(" ")), ROOT).plan(new Built(ROOT), null));

        assertEquals(Refusal.USAGE, refusal.exitCode());
    }
}
