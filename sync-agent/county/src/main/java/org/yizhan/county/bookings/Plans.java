package org.yizhan.county.bookings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.yizhan.county.streams.Arrived;
import org.yizhan.county.streams.Unfit;
import org.yizhan.county.streams.Words;

/// How each center's lines are booked, as the centers say.
@ApplicationScoped
class Plans extends Words<Plans.Plan> {
    /// As many days ahead as a center may choose: of one that does not say how far.
    private static final int FURTHEST = 60;

    /// @param name       of the line, in Chinese
    /// @param places     how many places a slot has, both sides' together
    /// @param daysAhead  for how many days from today on
    record Plan(String line, String name, int minutes, int places, int daysAhead) {}

    @Override
    public String type() {
        return "bookings.plan";
    }

    @Override
    protected Class<Plan> shape() {
        return Plan.class;
    }

    @Override
    protected Word<Plan> read(Arrived row) throws Unfit {
        ObjectNode body = row.body();
        int minutes = body.path("plan").path("minutes").asInt();
        int places = body.path("places").asInt(-1);
        if (minutes < 1 || places < 0) {
            throw new Unfit("一段几分钟、几个位子没有写");
        }
        String line = Arrived.text(body, "line");
        String name = body.path("name").path("zh-CN").asText(line);
        int daysAhead = body.path("plan").path("daysAhead").asInt(FURTHEST);
        return new Word<>(line, new Plan(line, name, minutes, places, daysAhead));
    }
}
