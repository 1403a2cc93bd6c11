package org.yizhan.county.partyday;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.streams.Arrived;
import org.yizhan.county.streams.Effect;
import org.yizhan.county.streams.Unfit;

/// Who signed in to a Party day with which card. Entered as it was recorded, once; nobody is ranked by it.
@ApplicationScoped
class SignIns implements Effect<SignIns.SignIn> {
    /// @param provisional  the center's clock could not be trusted, so the card's dates were not held against it
    record SignIn(UUID day, UUID member, @Nullable String card, boolean provisional, long at) {}

    @Override
    public String type() {
        return "partyday.sign-in";
    }

    @Override
    public Optional<SignIn> fold(List<Arrived> rows) throws Unfit {
        Optional<Arrived> signed =
                rows.stream().filter(row -> row.op().equals("signed-in")).findFirst();
        if (signed.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode body = signed.get().body();
        return Optional.of(new SignIn(
                Arrived.id(body, "dayId"),
                Arrived.id(body, "memberId"),
                body.path("cardId").textValue(),
                body.path("provisional").asBoolean(),
                signed.get().at()));
    }

    @Override
    public void save(Handle handle, String center, UUID signIn, SignIn effect) {
        handle.createUpdate("insert into partyday_sign_in"
                        + " (center_id, sign_in_id, day_id, member_id, card_id, provisional, at)"
                        + " values (:center, :id, :day, :member, :card, :provisional, :at)"
                        + " on conflict (center_id, sign_in_id) do update set day_id = excluded.day_id,"
                        + " member_id = excluded.member_id, card_id = excluded.card_id,"
                        + " provisional = excluded.provisional, at = excluded.at")
                .bind("center", center)
                .bind("id", signIn)
                .bind("day", effect.day())
                .bind("member", effect.member())
                .bind("card", effect.card())
                .bind("provisional", effect.provisional())
                .bind("at", effect.at())
                .execute();
    }

    @Override
    public Map<UUID, SignIn> stored(Handle handle, String center) {
        return Effect.byRecord(
                handle.createQuery(
                                "select sign_in_id, day_id, member_id, card_id, provisional, at from partyday_sign_in"
                                        + " where center_id = :center")
                        .bind("center", center),
                (row, context) -> new SignIn(
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getBoolean(5),
                        row.getLong(6)));
    }
}
