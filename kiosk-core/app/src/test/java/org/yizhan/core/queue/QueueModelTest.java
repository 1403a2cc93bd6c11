package org.yizhan.core.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.core.Assembled;
import org.yizhan.core.StandingClock;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Sqlite;
import org.yizhan.core.store.Store;

/// Four kiosks and four desks do what they like, at any time, with clocks that jump; the queue does what a list on
/// paper would say, and its rows hold together after every step. A failure names its seed and its shortest story.
class QueueModelTest {
    private static final Instant BUILT = Instant.parse("2026-11-01T00:00:00Z");
    private static final StandingClock CLOCK = new StandingClock(Instant.parse("2026-11-23T00:30:00Z"));

    private static @Nullable Assembled open;

    private static Assembled core() {
        Assembled core = open;
        try {
            if (core == null) {
                core = new Assembled(Files.createTempDirectory("yizhan-queue-model"), CLOCK, BUILT);
                settle(core);
                core.get(Presence.class).start(new StartupEvent());
                open = core;
            }
            return core;
        } catch (IOException | SQLException e) {
            throw new AssertionError(e);
        }
    }

    static void settle(Assembled core) {
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
            for (String service : QueueModel.SERVICES) {
                int position = QueueModel.SERVICES.indexOf(service);
                tx.handle()
                        .execute(
                                "INSERT INTO queue_service (id, prefix, name, hint, position, open, overnight, last)"
                                        + " VALUES (?, ?, ?, ?, ?, 1, ?, 9)",
                                service,
                                "ABCD".substring(position, position + 1),
                                text,
                                text,
                                position,
                                QueueModel.CARRIED.contains(service) ? "CARRY" : "CLOSE");
            }
            addItem(core, tx.handle());
            QueueModel.POOLS.forEach((desk, services) -> {
                if (services.size() < QueueModel.SERVICES.size()) {
                    core.get(Pools.class).put(tx, LineKey.ofDesk(desk), services);
                }
            });
            tx.handle()
                    .execute("INSERT INTO setting (name, origin, value, version, at, by)"
                            + " VALUES ('queue.desks', 'CENTER', '4', 1, 0, 'test')");
            return core;
        });
    }

    /// One thing to bring for one item.
    private static void addItem(Assembled core, Handle handle) {
        LocalizedText text = LocalizedText.of("x", "x");
        var material = new Catalogue.Material(QueueModel.MATERIAL, text, text, "x", true, false);
        var item = new Catalogue.Item(
                QueueModel.ITEM,
                1,
                "group",
                text,
                text,
                Catalogue.Level.VILLAGE,
                List.of(material),
                0,
                0,
                0,
                0,
                1,
                false,
                false,
                false,
                null,
                text,
                List.of(),
                "social",
                false);
        handle.execute("INSERT INTO catalogue_group (id, place, body) VALUES ('group', 1, '{}')");
        handle.execute(
                "INSERT INTO catalogue_item (id, group_id, number, body) VALUES (?, 'group', 1, ?)",
                item.id(),
                core.get(Json.class).text(item));
    }

    @AfterContainer
    static void close() {
        core().close();
    }

    @Property(tries = 150)
    void the_queue_does_what_a_list_on_paper_says(@ForAll("stories") List<QueueStep> story) {
        Store store = core().get(Store.class);
        QueueModel model = TestCore.behind(store, tx -> begin(tx.handle()));
        var play = new QueuePlay(core(), CLOCK, model);
        for (QueueStep step : story) {
            play.play(step);
            store.read(handle -> compare(handle, play.model()));
        }
        drain(play);
        store.read(handle -> compare(handle, play.model()));
    }

    /// Every story begins on a day of its own, with nobody in the house.
    private static QueueModel begin(Handle handle) {
        handle.execute("DELETE FROM queue_desk");
        handle.execute("DELETE FROM ticket_item");
        handle.execute("DELETE FROM ticket_lack");
        handle.execute("DELETE FROM ticket_errand");
        handle.execute("DELETE FROM ticket_interval");
        handle.execute("DELETE FROM queue_tally");
        handle.execute("DELETE FROM ticket");
        handle.execute("DELETE FROM queue_counter");
        long recorded =
                handle.select("SELECT last_at FROM cursor").mapTo(Long.class).one();
        Instant latest = Instant.ofEpochMilli(Math.max(recorded, CLOCK.instant().toEpochMilli()));
        CLOCK.set(latest);
        return handle.createQuery("SELECT ordinal, date FROM business_day WHERE closed_at IS NULL")
                .map((rs, ctx) ->
                        new QueueModel(latest, LocalDate.parse(rs.getString("date")), rs.getLong("ordinal"), 0))
                .findOne()
                .orElseGet(() -> new QueueModel(latest, LocalDate.EPOCH, 0, 0));
    }

    /// In the evening, after one more has come, all who wait are called until nobody is left: nobody was lost.
    private static void drain(QueuePlay play) {
        play.play(new QueueStep(QueueStep.Kind.TAKE, 0, 0, 1));
        for (int round = 0; round < 500 && isAnybodyInLine(play); round++) {
            play.play(new QueueStep(QueueStep.Kind.NEXT, round % 4, 0, 0));
            List<ModelTicket> all = List.copyOf(play.model().tickets.values());
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).isAtDesk()) {
                    play.play(new QueueStep(QueueStep.Kind.FINISH, 0, i, 0));
                }
            }
        }
        assertFalse(isAnybodyInLine(play), "somebody is never called");
    }

    private static boolean isAnybodyInLine(QueuePlay play) {
        return play.model().tickets.values().stream().anyMatch(ModelTicket::isInLine);
    }

    private static int compare(Handle handle, QueueModel model) {
        Map<UUID, String> stored = new HashMap<>();
        handle.createQuery("SELECT * FROM ticket")
                .map((rs, ctx) -> Map.entry(
                        Sqlite.uuid(rs.getBytes("id")),
                        String.join(
                                " ",
                                rs.getString("state"),
                                rs.getString("service_id"),
                                rs.getString("line"),
                                rs.getString("priority"),
                                "desk " + rs.getString("desk"),
                                "day " + rs.getString("day"),
                                "version " + rs.getString("version"),
                                "since " + rs.getLong("since"))))
                .forEach(ticket -> stored.put(ticket.getKey(), ticket.getValue()));
        Map<UUID, String> told = new HashMap<>();
        model.tickets.forEach((id, ticket) -> told.put(
                id,
                String.join(
                        " ",
                        ticket.state.name(),
                        ticket.service,
                        ticket.line,
                        ticket.priority.name(),
                        "desk " + ticket.desk,
                        "day " + ticket.day,
                        "version " + ticket.version,
                        "since " + ticket.since.toEpochMilli())));
        assertEquals(new TreeMap<>(told), new TreeMap<>(stored));
        RowsHold.together(handle, model.day());
        return stored.size();
    }

    @Provide
    Arbitrary<List<QueueStep>> stories() {
        Arbitrary<QueueStep.Kind> kinds = Arbitraries.frequency(
                Tuple.of(30, QueueStep.Kind.TAKE),
                Tuple.of(4, QueueStep.Kind.TAKE_LACKING),
                Tuple.of(1, QueueStep.Kind.TAKE_AGAIN),
                Tuple.of(14, QueueStep.Kind.NEXT),
                Tuple.of(2, QueueStep.Kind.NEXT_ELSEWHERE),
                Tuple.of(4, QueueStep.Kind.CHOOSE),
                Tuple.of(4, QueueStep.Kind.RECALL),
                Tuple.of(4, QueueStep.Kind.START),
                Tuple.of(4, QueueStep.Kind.FINISH),
                Tuple.of(6, QueueStep.Kind.MISS),
                Tuple.of(4, QueueStep.Kind.HOLD),
                Tuple.of(3, QueueStep.Kind.PAPERS),
                Tuple.of(3, QueueStep.Kind.PUT_BACK),
                Tuple.of(5, QueueStep.Kind.RETURN),
                Tuple.of(6, QueueStep.Kind.REQUEUE),
                Tuple.of(6, QueueStep.Kind.TRANSFER),
                Tuple.of(2, QueueStep.Kind.CANCEL),
                Tuple.of(3, QueueStep.Kind.CLASSIFY),
                Tuple.of(5, QueueStep.Kind.ERRAND),
                Tuple.of(4, QueueStep.Kind.DROP),
                Tuple.of(6, QueueStep.Kind.UNDO),
                Tuple.of(2, QueueStep.Kind.VISIT),
                Tuple.of(1, QueueStep.Kind.STALE),
                Tuple.of(14, QueueStep.Kind.TIME_PASSES),
                Tuple.of(1, QueueStep.Kind.CLOCK_SET_BACK),
                Tuple.of(1, QueueStep.Kind.NIGHT));
        Arbitrary<Integer> small = Arbitraries.integers().between(0, 3);
        Arbitrary<Integer> which = Arbitraries.integers().between(0, 60);
        return Combinators.combine(kinds, small, which, which)
                .as(QueueStep::new)
                .list()
                .ofMinSize(20)
                .ofMaxSize(120);
    }
}
