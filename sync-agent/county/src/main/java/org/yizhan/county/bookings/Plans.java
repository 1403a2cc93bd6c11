package org.yizhan.county.bookings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.yizhan.county.streams.Arrived;
import org.yizhan.county.streams.Effect;
import org.yizhan.county.streams.Unfit;

/// How each center's lines are booked, as the centers say.
@ApplicationScoped
class Plans implements Effect<Plans.Plan> {
    /// As many days ahead as a center may choose: of one that does not say how far.
    private static final int FURTHEST = 60;

    /// @param name       of the line, in Chinese
    /// @param places     how many places a slot has, both sides' together
    /// @param daysAhead  for how many days from today on
    record Plan(String line, String name, long version, int minutes, int places, int daysAhead) {}

    @Override
    public String type() {
        return "bookings.plan";
    }

    @Override
    public Optional<Plan> fold(List<Arrived> rows) throws Unfit {
        Arrived chosen = rows.getLast();
        ObjectNode body = chosen.body();
        int minutes = body.path("plan").path("minutes").asInt();
        int places = body.path("places").asInt(-1);
        if (minutes < 1 || places < 0) {
            throw new Unfit("一段几分钟、几个位子没有写");
        }
        String line = Arrived.text(body, "line");
        String name = body.path("name").path("zh-CN").asText(line);
        int daysAhead = body.path("plan").path("daysAhead").asInt(FURTHEST);
        return Optional.of(new Plan(line, name, chosen.newVersion(), minutes, places, daysAhead));
    }

    @Override
    public void save(Handle handle, String center, UUID plan, Plan effect) {
        handle.createUpdate("insert into booking_plan (center_id, plan_id, line, name, version, minutes, places,"
                        + " days_ahead) values (:center, :plan, :line, :name, :version, :minutes, :places, :days)"
                        + " on conflict (center_id, plan_id) do update set line = excluded.line, name = excluded.name,"
                        + " version = excluded.version, minutes = excluded.minutes, places = excluded.places,"
                        + " days_ahead = excluded.days_ahead")
                .bind("center", center)
                .bind("plan", plan)
                .bind("line", effect.line())
                .bind("name", effect.name())
                .bind("version", effect.version())
                .bind("minutes", effect.minutes())
                .bind("places", effect.places())
                .bind("days", effect.daysAhead())
                .execute();
    }

    @Override
    public Map<UUID, Plan> stored(Handle handle, String center) {
        return handle
                .createQuery("select plan_id, line, name, version, minutes, places, days_ahead from booking_plan"
                        + " where center_id = :c")
                .bind("c", center)
                .map((row, context) -> Map.entry(row.getObject(1, UUID.class), plan(row, 2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The newest of each line.
    List<Plan> newest(Handle handle, String center) {
        return handle.createQuery("select distinct on (line) line, name, version, minutes, places, days_ahead"
                        + " from booking_plan where center_id = :center order by line, version desc")
                .bind("center", center)
                .map((row, context) -> plan(row, 1))
                .list();
    }

    private static Plan plan(ResultSet row, int first) throws SQLException {
        return new Plan(
                row.getString(first),
                row.getString(first + 1),
                row.getLong(first + 2),
                row.getInt(first + 3),
                row.getInt(first + 4),
                row.getInt(first + 5));
    }

    /// The centers that take appointments, or did.
    List<String> centers(Handle handle) {
        return handle.createQuery("select distinct center_id from booking_plan order by center_id")
                .mapTo(String.class)
                .list();
    }
}
