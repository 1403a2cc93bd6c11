package org.yizhan.core.bookings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.opening.Opening;
import org.yizhan.core.Assembled;
import org.yizhan.core.bookings.BothSidesPlay.Kind;
import org.yizhan.core.bookings.BothSidesPlay.Step;
import org.yizhan.core.opening.Chosen;
import org.yizhan.core.opening.Openings;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Store;

/// A desk and a kiosk at the center and a hotline at the county book the same slots, neither hearing of the other: the
/// county knows its own bookings alone. Whatever they do, no place is given out twice and none is lost; where the
/// county's places become more or fewer meanwhile, the center still gives out what nobody has. On the day itself
/// whoever comes has one number.
class BothSidesTest {
    private static @Nullable Assembled open;

    @Provide
    Arbitrary<List<Step>> stories() {
        return storiesOf(EnumSet.range(Kind.HOLD, Kind.TIME_PASSES));
    }

    @Provide
    Arbitrary<List<Step>> storiesOfBlocks() {
        return storiesOf(EnumSet.range(Kind.HOLD, Kind.BLOCKS_CHANGE));
    }

    /// The county hears what became of a booking before it gives its place to somebody else, so on the day itself it
    /// gives up none.
    @Provide
    Arbitrary<List<Step>> daysOfArrivals() {
        return storiesOf(EnumSet.complementOf(EnumSet.of(Kind.COUNTY_CANCELS, Kind.BLOCKS_CHANGE)));
    }

    private static Arbitrary<List<Step>> storiesOf(Set<Kind> kinds) {
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.of(kinds),
                        Arbitraries.integers().between(0, BothSidesPlay.SLOTS - 1),
                        Arbitraries.integers().between(0, 20))
                .as(Step::new);
        return step.list().ofMinSize(1).ofMaxSize(60);
    }

    @Property(tries = 80)
    void no_place_is_given_out_twice_and_none_is_lost(@ForAll("stories") List<Step> story) {
        var play = BothSidesPlay.longBefore(core());
        story.forEach(step -> {
            play.does(step);
            play.holdsTogether();
        });
        play.everybodyGivesUp();
        play.holdsTogether();
        assertEquals(play.centers(), play.free());
    }

    @Property(tries = 60)
    void whatever_becomes_of_the_blocks_the_center_gives_out_what_nobody_has_and_loses_none(
            @ForAll("storiesOfBlocks") List<Step> story) {
        var play = BothSidesPlay.longBefore(core());
        story.forEach(step -> {
            play.does(step);
            play.losesNone();
        });
        play.everybodyGivesUp();
        play.losesNone();
        assertEquals(play.centers(), play.free());
    }

    @Property(tries = 60)
    void whoever_comes_has_one_number_and_is_taken_by_the_clock(@ForAll("daysOfArrivals") List<Step> story) {
        var play = BothSidesPlay.onTheDay(core());
        story.forEach(step -> {
            play.does(step);
            play.holdsTogether();
            play.hasOneNumberEach();
        });
    }

    private static Assembled core() {
        Assembled core = open;
        try {
            if (core == null) {
                core = new Assembled(
                        Files.createTempDirectory("yizhan-both-sides"),
                        BothSidesPlay.CLOCK,
                        Instant.parse("2026-11-01T00:00:00Z"));
                settle(core);
                open = core;
            }
            return core;
        } catch (IOException | SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void settle(Assembled core) {
        var hours = new Opening.Week(Collections.nCopies(
                7,
                List.of(new Opening.Span(
                        LocalTime.of(9, 0), LocalTime.of(9, 30).plusMinutes(30L * (BothSidesPlay.SLOTS - 1))))));
        core.get(Store.class).write(tx -> {
            String text = "{\"zh-CN\":\"x\",\"en\":\"x\"}";
            tx.handle()
                    .execute(
                            "INSERT INTO center (one, code, name, village, town, county, phone, county_number)"
                                    + " VALUES (1, '330782102203', ?, ?, ?, ?, '', 17)",
                            text,
                            text,
                            text,
                            text);
            tx.handle()
                    .execute(
                            "INSERT INTO opening_rules (line, week, version) VALUES ('', ?, 1)",
                            core.get(Json.class).text(hours));
            tx.handle()
                    .execute(
                            "INSERT INTO booking_plan (line, minutes, desks, visit_minutes, percent, days_ahead, version)"
                                    + " VALUES ('social', 30, 2, 15, 100, 14, 1)");
            return tx.handle()
                    .execute(
                            "INSERT INTO queue_service (id, prefix, name, hint, position, open)"
                                    + " VALUES ('social', 'A', ?, ?, 0, 1)",
                            text,
                            text);
        });
        Chosen.areRead(core.get(Openings.class));
    }

    @AfterContainer
    static void close() {
        core().close();
    }
}
