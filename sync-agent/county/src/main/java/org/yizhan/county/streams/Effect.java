package org.yizhan.county.streams;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/// What the journal rows of one type cause at the county. A feature implements this; `streams` knows no feature.
///
/// The effect of a record is a pure function of its rows. So a row that comes twice changes nothing, and a statement
/// can fold the stored rows again and compare them with what is in the feature's table.
///
/// @param <T>  a record with `equals`
public interface Effect<T> {
    String type();

    /// @param rows  all rows of one record that are stored and not set aside, in their order; at least one
    /// @return nothing where these rows cause nothing
    /// @throws Unfit the last row cannot take effect
    Optional<T> fold(List<Arrived> rows) throws Unfit;

    void save(Handle handle, String center, UUID record, T effect);

    /// What is in the feature's table, by record.
    Map<UUID, T> stored(Handle handle, String center);

    /// By record, of a query whose first column is the record's id.
    static <T> Map<UUID, T> byRecord(Query query, RowMapper<T> effect) {
        return query.map((row, context) -> Map.entry(row.getObject(1, UUID.class), effect.map(row, context))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Whether the payloads of this record's rows are to be destroyed with it.
    default boolean erases(T effect) {
        return false;
    }
}
