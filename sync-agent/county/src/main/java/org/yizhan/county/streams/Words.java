package org.yizhan.county.streams;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.yizhan.county.platform.Json;

/// What centers say again and again of the same thing, each time as a record of its own: how a line is booked, when it
/// is open, what a day is. The last word about it counts: those of a core that the county heard of later come after all
/// of those before it, and within a core they stand by epoch and sequence. So a core that takes another's place is
/// believed, and what it says nothing about stays as it was said.
///
/// @param <T>  what is said: a record that Jackson reads as it wrote it
public abstract class Words<T> implements Effect<Words.Placed<T>> {
    private static final String LATEST_FIRST = "nr desc, epoch desc, seq desc";
    private static final String FROM = " from center_word join center_core using (center_id, core_id)"
            + " where center_id = :center and type = :type";

    /// @param about  a line's id, a date
    public record Word<T>(String about, T said) {}

    /// A word, and where in its center's journal it stands.
    public record Placed<T>(Word<T> word, UUID core, long epoch, long seq) {}

    protected abstract Class<T> shape();

    /// @throws Unfit the row says nothing that can be understood
    protected abstract Word<T> read(Arrived row) throws Unfit;

    @Override
    public Optional<Placed<T>> fold(List<Arrived> rows) throws Unfit {
        Arrived row = rows.getLast();
        return Optional.of(
                new Placed<>(read(row), row.stream().core(), row.stream().epoch(), row.seq()));
    }

    @Override
    public void save(Handle handle, String center, UUID record, Placed<T> effect) {
        handle.createUpdate("insert into center_word (center_id, type, record_id, about, said, core_id, epoch, seq)"
                        + " values (:center, :type, :record, :about, :said, :core, :epoch, :seq)"
                        + " on conflict (center_id, type, record_id) do update set about = excluded.about,"
                        + " said = excluded.said, core_id = excluded.core_id, epoch = excluded.epoch,"
                        + " seq = excluded.seq")
                .bind("center", center)
                .bind("type", type())
                .bind("record", record)
                .bind("about", effect.word().about())
                .bind("said", Json.write(effect.word().said()))
                .bind("core", effect.core())
                .bind("epoch", effect.epoch())
                .bind("seq", effect.seq())
                .execute();
    }

    @Override
    public Map<UUID, Placed<T>> stored(Handle handle, String center) {
        return Effect.byRecord(
                handle.createQuery("select record_id, about, said, core_id, epoch, seq from center_word"
                                + " where center_id = :center and type = :type")
                        .bind("center", center)
                        .bind("type", type()),
                (row, context) -> new Placed<>(
                        new Word<>(row.getString(2), Json.own(row.getString(3), shape())),
                        row.getObject(4, UUID.class),
                        row.getLong(5),
                        row.getLong(6)));
    }

    /// The last word about that.
    public Optional<T> last(Handle handle, String center, String about) {
        return handle.createQuery("select said" + FROM + " and about = :about order by " + LATEST_FIRST + " limit 1")
                .bind("center", center)
                .bind("type", type())
                .bind("about", about)
                .map((row, context) -> Json.own(row.getString(1), shape()))
                .findOne();
    }

    /// The last word about each.
    public List<T> latest(Handle handle, String center) {
        return handle.createQuery("select distinct on (about) said" + FROM + " order by about, " + LATEST_FIRST)
                .bind("center", center)
                .bind("type", type())
                .map((row, context) -> Json.own(row.getString(1), shape()))
                .list();
    }

    /// The last word of each center about that, by its code.
    public Map<String, T> lastOfEach(Handle handle, String about) {
        return handle.createQuery("select distinct on (center_id) center_id, said"
                        + " from center_word join center_core using (center_id, core_id)"
                        + " where type = :type and about = :about order by center_id, " + LATEST_FIRST)
                .bind("type", type())
                .bind("about", about)
                .map((row, context) -> Map.entry(row.getString(1), Json.own(row.getString(2), shape())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The centers that said something of the kind.
    public List<String> centers(Handle handle) {
        return handle.createQuery("select distinct center_id from center_word where type = :type order by center_id")
                .bind("type", type())
                .mapTo(String.class)
                .list();
    }
}
