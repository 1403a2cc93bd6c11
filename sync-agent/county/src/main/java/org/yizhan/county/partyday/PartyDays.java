package org.yizhan.county.partyday;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.yizhan.county.streams.Arrived;
import org.yizhan.county.streams.Effect;
import org.yizhan.county.streams.Unfit;

/// The centers' Party days: opened with branch and theme, closed later.
@ApplicationScoped
class PartyDays implements Effect<PartyDays.Day> {
    /// @param opening  what the organiser opened, as the center wrote it
    record Day(String opening, boolean open) {}

    @Override
    public String type() {
        return "partyday.day";
    }

    @Override
    public Optional<Day> fold(List<Arrived> rows) throws Unfit {
        Optional<Arrived> opened =
                rows.stream().filter(row -> row.op().equals("opened")).findFirst();
        boolean closed = rows.stream().anyMatch(row -> row.op().equals("closed"));
        if (opened.isEmpty()) {
            if (closed) {
                throw new Unfit("这次党日没有开始记录");
            }
            return Optional.empty();
        }
        return Optional.of(new Day(opened.get().body().toString(), !closed));
    }

    @Override
    public void save(Handle handle, String center, UUID day, Day effect) {
        handle.createUpdate("insert into partyday_day (center_id, day_id, opening, open)"
                        + " values (:center, :day, :opening, :open) on conflict (center_id, day_id)"
                        + " do update set opening = excluded.opening, open = excluded.open")
                .bind("center", center)
                .bind("day", day)
                .bind("opening", effect.opening())
                .bind("open", effect.open())
                .execute();
    }

    @Override
    public Map<UUID, Day> stored(Handle handle, String center) {
        return Effect.byRecord(
                handle.createQuery("select day_id, opening, open from partyday_day where center_id = :center")
                        .bind("center", center),
                (row, context) -> new Day(row.getString(2), row.getBoolean(3)));
    }
}
