package org.yizhan.core.bookings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.core.devices.PrintDocument;
import org.yizhan.core.devices.PrintSource;
import org.yizhan.core.directory.HomeCenter;
import org.yizhan.core.opening.OpenLines;
import org.yizhan.core.store.CoreClock;

/// What a booking's slip says: the day, the time and the code, and nothing of who booked. One that was given up is not
/// printed any more.
@ApplicationScoped
class BookingSlip implements PrintSource {
    static final String DOCUMENT = "booking";

    private static final LocalizedText TITLE = LocalizedText.of("预约单", "Your appointment");
    private static final LocalizedText DAY = LocalizedText.of("哪一天", "Day");
    private static final LocalizedText DATE = LocalizedText.of("M月d日 EEEE", "EEEE d MMMM");
    private static final LocalizedText LINE = LocalizedText.of("办什么", "For");
    private static final LocalizedText CODE = LocalizedText.of("预约码", "Code");
    private static final LocalizedText NEXT = LocalizedText.of(
            "到了在自助机上扫这张单子，就有号。早来晚来一会儿没关系。来不了请打电话说一声，位子留给别人。",
            "When you are here, hold this slip before the kiosk and you have a number. A little early or late is fine."
                    + " If you cannot come, please call, so that somebody else can.");
    private static final LocalizedText PHONE = LocalizedText.of("电话 %s", "Telephone %s");

    private final BookingTable bookings;
    private final OpenLines lines;
    private final HomeCenter home;

    BookingSlip(BookingTable bookings, OpenLines lines, HomeCenter home) {
        this.bookings = bookings;
        this.lines = lines;
        this.home = home;
    }

    @Override
    public String document() {
        return DOCUMENT;
    }

    @Override
    public Optional<PrintDocument> compose(Handle handle, UUID subject, String language) {
        return bookings.find(handle, subject)
                .filter(row -> row.state() == Bookings.State.BOOKED)
                .map(row -> slip(handle, row, language));
    }

    private PrintDocument slip(Handle handle, BookingRow row, String language) {
        HomeCenter.Facts center = home.facts(handle);
        LocalizedText line = lines.names(handle)
                .getOrDefault(row.seat().line(), LocalizedText.of(row.seat().line()));
        String code = row.shortCode();
        return new PrintDocument(
                center.name().in(language),
                TITLE.in(language),
                time("HH:mm", row.seat().from(), language),
                List.of(
                        new PrintDocument.Line(
                                DAY.in(language),
                                time(DATE.in(language), row.seat().from(), language)),
                        new PrintDocument.Line(LINE.in(language), line.in(language)),
                        new PrintDocument.Line(CODE.in(language), code.substring(0, 4) + " " + code.substring(4))),
                NEXT.in(language),
                Bookings.QR + row.id(),
                PHONE.in(language).formatted(center.phone()));
    }

    private static String time(String pattern, Instant at, String language) {
        return DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(language))
                .format(at.atZone(CoreClock.ZONE));
    }
}
