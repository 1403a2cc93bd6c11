package org.yizhan.ui.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricsTest {
    @ParameterizedTest
    @CsvSource({"21.5, 4.03", "27, 3.21", "32, 2.71"})
    void a_millimetre_has_the_pixels_of_its_panel(double inches, double pixels) {
        assertEquals(pixels, Metrics.of(inches, "1080x1920").pixelsPerMm(), 0.005);
        assertEquals(pixels, Metrics.of(inches, "1920x1080").pixelsPerMm(), 0.005);
    }

    @Test
    void text_is_eight_millimetres_at_least() {
        assertEquals(8 * 3.212, Metrics.of(27, "1080x1920").em(), 0.01);
    }

    @Test
    void a_seated_person_reaches_the_lower_55_percent_of_a_32_inch_panel() {
        Metrics large = Metrics.of(32, "1080x1920");

        assertEquals(0.55, large.reach() / large.height(), 0.005);
        assertTrue(Metrics.of(27, "1080x1920").reach() < 1920);
        assertEquals(1080, Metrics.of(21.5, "1920x1080").reach());
    }

    @Test
    void a_panel_stands_or_lies() {
        assertTrue(Metrics.of(27, "1080x1920").portrait());
        assertFalse(Metrics.of(27, "1920x1080").portrait());
    }

    @ParameterizedTest
    @CsvSource({"0, 1080x1920", "27, 1080", "27, 10x10", "NaN, 1080x1920"})
    void what_is_no_panel_is_refused(double inches, String pixels) {
        assertThrows(IllegalArgumentException.class, () -> Metrics.of(inches, pixels));
    }
}
