package org.yizhan.core.settings;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.yizhan.contract.queue.Queue;

/// Everything a county or a center may choose, with its type, its bounds and what holds until somebody does.
public enum Setting {
    DESKS("queue.desks", "3", whole(1, 20), "how many desks the center has"),
    SERVING_MINUTES(
            "queue.serving-minutes",
            "15",
            whole(1, 240),
            "after how many minutes at a desk a visit is marked as taking long"),
    PREFERRED_IN_A_ROW(
            "queue.preferred-in-a-row",
            "2",
            whole(1, 20),
            "how many preferred ones a desk calls in a row while ordinary ones wait"),
    DELAY_ORDINARY("queue.delay.ordinary", "60", whole(1, 600), "the longest delay everybody is promised, in minutes"),
    DELAY_ELDERLY("queue.delay.elderly", "30", whole(1, 600), "the longest delay of the elderly, in minutes"),
    DELAY_DISABLED("queue.delay.disabled", "20", whole(1, 600), "the longest delay of the disabled, in minutes"),
    DELAY_PREGNANT("queue.delay.pregnant", "20", whole(1, 600), "the longest delay of pregnant women, in minutes"),
    DELAY_VETERAN("queue.delay.veteran", "30", whole(1, 600), "the longest delay of veterans, in minutes"),
    DELAY_APPOINTMENT(
            "queue.delay.appointment", "10", whole(1, 600), "the longest delay of who has an appointment, in minutes"),
    RECALLS("queue.recalls", "3", whole(0, 20), "how often a number may be called once more at most"),
    REQUEUE_BEHIND("queue.requeue-behind", "2", whole(0, 50), "behind how many who was missed waits again"),
    PAPERS_DAYS("queue.papers-days", "3", whole(1, 30), "how many days a place is kept for missing papers"),
    OVERNIGHT(
            "queue.overnight",
            "CLOSE",
            s -> s.equals("CLOSE") || s.equals("CARRY"),
            "whether who still waits at night is missed (CLOSE) or goes on waiting (CARRY)"),
    CLOSES_EARLY(
            "queue.closes-early",
            "true",
            yesOrNo(),
            "whether a line gives out no more numbers when those who wait take until closing time"),
    FORECAST_DAYS(
            "queue.forecast-days",
            "20",
            whole(1, 250),
            "of how many days of business the visits tell how long people will wait"),
    FORECAST_VISITS(
            "queue.forecast-visits",
            "20",
            whole(1, 400),
            "how many visits of a line have to be known before people are told how long they will wait"),
    BOOKING_HOLD("bookings.hold-minutes", "5", whole(1, 60), "for how many minutes a place is held while one decides"),
    BOOKING_EARLY(
            "bookings.early-minutes", "30", whole(0, 240), "how many minutes before the appointment one is welcome"),
    BOOKING_LATE(
            "bookings.late-minutes", "15", whole(0, 240), "how many minutes late one still comes before ordinary ones"),
    BOOKING_NO_SHOW(
            "bookings.no-show-minutes",
            "30",
            whole(1, 600),
            "how many minutes after the appointment its place is free for others"),
    BOOKINGS_PER_PERSON(
            "bookings.per-person", "3", whole(1, 50), "how many appointments one person may have at a time"),
    VOICE_ON("voice.on", "true", yesOrNo(), "whether calls are spoken"),
    VOICE_PACK(
            "voice.pack",
            "zh-CN",
            s -> s.matches("[\\w-]{1,40}"),
            "the recorded voice calls are spoken and screens read aloud with"),
    READ_ALOUD("voice.read-aloud", "true", yesOrNo(), "whether the kiosks read their screens aloud"),
    VOLUME("voice.volume", "100", whole(1, 100), "how loud calls and kiosks speak, in percent"),
    QUIET_VOLUME("voice.quiet-volume", "40", whole(0, 100), "how loud they speak in the quiet hours, in percent"),
    QUIET_HOURS(
            "voice.quiet-hours", "20:00-07:00", s -> Hours.parse(s).isPresent(), "when it is quiet, as 20:00-07:00"),
    PRINTER_DOTS(
            "printer.dots", "576", s -> s.equals("384") || s.equals("576"), "dots across the ticket printer's paper"),
    SESSION_HOURS("staff.session-hours", "12", whole(1, 24), "how long a sign-on lasts"),
    DRAFT_HOURS("cases.draft-hours", "24", whole(1, 72), "how long a draft taken over at the desk is kept"),
    VOICE_SECONDS("files.voice-seconds", "60", whole(10, 60), "how long a voice note may be"),
    PHOTO_KIB("files.photo-kib", "1024", whole(100, 1024), "how large a photo may be, in KiB");

    private final String key;
    private final String seed;
    private final Predicate<String> valid;
    private final String meaning;

    Setting(String key, String seed, Predicate<String> valid, String meaning) {
        this.key = key;
        this.seed = seed;
        this.valid = valid;
        this.meaning = meaning;
    }

    public String key() {
        return key;
    }

    String seed() {
        return seed;
    }

    boolean accepts(String value) {
        return valid.test(value);
    }

    String meaning() {
        return meaning;
    }

    /// How many minutes that class of tickets waits at most.
    public static Setting delayOf(Queue.Priority priority) {
        return switch (priority) {
            case ORDINARY -> DELAY_ORDINARY;
            case ELDERLY -> DELAY_ELDERLY;
            case DISABLED -> DELAY_DISABLED;
            case PREGNANT -> DELAY_PREGNANT;
            case VETERAN -> DELAY_VETERAN;
            case APPOINTMENT -> DELAY_APPOINTMENT;
        };
    }

    static Optional<Setting> named(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }

    private static Predicate<String> whole(int least, int most) {
        return value ->
                value.matches("\\d{1,4}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
    }

    private static Predicate<String> yesOrNo() {
        return value -> value.equals("true") || value.equals("false");
    }
}
