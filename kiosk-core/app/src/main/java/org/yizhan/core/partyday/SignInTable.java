package org.yizhan.core.partyday;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.partyday.PartyDays.Refusal;
import org.yizhan.core.store.Sqlite;
import org.yizhan.core.store.Tx;

/// Sign-ins and refusals as they lie in the database.
@ApplicationScoped
class SignInTable {
    private static final String SIGN_IN = "SELECT id, member_id, ordinal, at, kiosk, provisional FROM sign_in ";

    Optional<SignInRow> find(Handle handle, UUID day, UUID member) {
        return handle.select(SIGN_IN + "WHERE day_id = ? AND member_id = ?", day, member)
                .map((rs, ctx) -> row(rs))
                .findOne();
    }

    SignInRow require(Handle handle, UUID id) {
        return handle.select(SIGN_IN + "WHERE id = ?", id)
                .map((rs, ctx) -> row(rs))
                .one();
    }

    UUID dayOf(Handle handle, UUID id) {
        return handle.select("SELECT day_id FROM sign_in WHERE id = ?", id)
                .mapTo(UUID.class)
                .one();
    }

    boolean exists(Handle handle, UUID id) {
        return handle.select("SELECT 1 FROM sign_in WHERE id = ?", id)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /// In the order in which they came.
    List<SignInRow> of(Handle handle, UUID day) {
        return handle.select(SIGN_IN + "WHERE day_id = ? ORDER BY ordinal", day)
                .map((rs, ctx) -> row(rs))
                .list();
    }

    int refused(Handle handle, UUID day) {
        return handle.select("SELECT count(*) FROM sign_in_refused WHERE day_id = ?", day)
                .mapTo(Integer.class)
                .one();
    }

    void add(Tx tx, UUID day, SignInRow row, String cardId) {
        tx.handle()
                .execute(
                        """
                        INSERT INTO sign_in (id, day_id, member_id, ordinal, card_id, at, kiosk, provisional)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                        row.id(),
                        day,
                        row.member(),
                        row.ordinal(),
                        cardId,
                        row.at(),
                        row.kiosk(),
                        row.provisional());
    }

    void addRefused(Tx tx, UUID id, UUID day, Refusal why, @Nullable String cardId, String kiosk) {
        tx.handle()
                .createUpdate("""
                        INSERT INTO sign_in_refused (id, day_id, reason, card_id, at, kiosk)
                        VALUES (:id, :day, :reason, :card, :at, :kiosk)""")
                .bind("id", id)
                .bind("day", day)
                .bind("reason", why)
                .bind("card", cardId)
                .bind("at", tx.now())
                .bind("kiosk", kiosk)
                .execute();
    }

    private static SignInRow row(ResultSet rs) throws SQLException {
        return new SignInRow(
                Sqlite.uuid(rs.getBytes("id")),
                Sqlite.uuid(rs.getBytes("member_id")),
                rs.getInt("ordinal"),
                Instant.ofEpochMilli(rs.getLong("at")),
                rs.getString("kiosk"),
                rs.getBoolean("provisional"));
    }
}
