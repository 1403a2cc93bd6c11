package org.yizhan.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import javafx.scene.text.Text;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.ui.frame.Screen;

/// Somebody who booked comes to the kiosk, in a real window.
class AppointmentFlowTest {
    private static final String SLIP = Bookings.QR + new UUID(0x7300, 9);

    @Test
    void a_slip_that_is_scanned_on_home_shows_the_number_at_once() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.hand.scan(SLIP);
            visitor.hand.await("the ticket", () -> visitor.navigator().current() instanceof Screen.TicketShown);
            visitor.hand.await("ticket-number");
            assertEquals(SLIP, visitor.village.bookings.arrivals.getFirst().paper());
            assertEquals(1, visitor.village.bookings.arrivals.size());
        }
    }

    @Test
    void eight_digits_that_are_typed_say_how_somebody_early_is_called_and_lead_to_the_number() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.hand.tap("tile-queue");
            visitor.hand.tap("appointment");
            visitor.hand.await("field");
            visitor.hand.tap("find");
            assertTrue(Visitor.shows(visitor, "预约码是 8 位数字，还差几位"));
            visitor.hand.type(FakeBookings.EARLY_CODE);
            visitor.hand.tap("find");
            visitor.hand.await("to-ticket");
            assertTrue(Visitor.shows(visitor, "您来早了一点，到时间先叫您"));
            picture(visitor, "arriving-early");
            String number = number(visitor);
            visitor.hand.tap("to-ticket");
            visitor.hand.await("the ticket", () -> visitor.navigator().current() instanceof Screen.TicketShown);
            assertEquals(number, number(visitor));
        }
    }

    @Test
    void whoever_comes_on_another_day_hears_when_and_may_draw_a_number() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.show(new Screen.Arriving(UUID.randomUUID(), FakeBookings.FAR_CODE));
            visitor.hand.await("problem");
            assertTrue(Visitor.shows(visitor, "还没到您约的时间"));
            picture(visitor, "arriving-too-early");
            visitor.hand.tap("draw");
            visitor.hand.await("service-land");
            assertInstanceOf(Screen.Queues.class, visitor.screen());
        }
    }

    @Test
    void four_touches_book_a_time_that_stands_on_the_screen_with_its_code() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.hand.tap("tile-queue");
            visitor.hand.tap("book");
            visitor.hand.tap("line-land");
            visitor.hand.await("day-2026-11-24");
            assertFalse(visitor.hand.shows("day-2026-11-25"));
            visitor.hand.tap("day-2026-11-24");
            visitor.hand.await("slot-0830");
            assertFalse(visitor.hand.shows("slot-0900"));
            visitor.hand.tap("slot-0830");
            visitor.hand.await("confirm");
            picture(visitor, "book-held");
            assertFalse(visitor.hand.shows("booked-code"));
            visitor.hand.tap("confirm");
            visitor.hand.await("booked-code");
            assertEquals("11月24日 星期二 08:30", Visitor.onFx(() -> visitor.hand.text("booked-when")));
            picture(visitor, "booked");
            visitor.hand.tap("done");
            visitor.hand.await("tile-queue");
        }
    }

    private static String number(Visitor visitor) {
        return Visitor.onFx(() -> ((Text) visitor.stage().getScene().lookup("#ticket-number")).getText());
    }

    private static void picture(Visitor visitor, String name) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "screens"));
        ImageIO.write(visitor.picture(), "png", folder.resolve(name + ".png").toFile());
    }
}
