package org.yizhan.county.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.keys.CenterKeys;
import org.yizhan.county.platform.Json;
import org.yizhan.county.platform.LocalizedText;

/// The table of members. Names go in sealed and come out opened, a center's all with one question and one key.
@ApplicationScoped
class MemberTable {
    /// Stands for a name that was sealed under a key the county no longer has.
    static final String UNREADABLE = "＊";

    private static final String PRESENT = "select m.center_id, m.member_id, m.branch_id, b.name as branch, m.name,"
            + " m.wrapped, c.card_id, c.revoked_on is not null as revoked from member m"
            + " left join branch b on b.center_id = m.center_id and b.branch_id = m.branch_id"
            + " left join card c on c.center_id = m.center_id and c.member_id = m.member_id"
            + " where m.left_on is null";

    private static final RowMapper<Stored> STORED = (row, context) -> new Stored(
            row.getObject("member_id", UUID.class),
            row.getString("center_id"),
            row.getString("branch_id"),
            Json.own(row.getString("branch"), LocalizedText.class),
            new SealedName(row.getString("wrapped"), row.getString("name")),
            row.getString("card_id"),
            row.getBoolean("revoked"));

    private final CenterKeys keys;

    MemberTable(CenterKeys keys) {
        this.keys = keys;
    }

    private record Stored(
            UUID id,
            String center,
            String branchId,
            LocalizedText branch,
            SealedName name,
            @Nullable String cardId,
            boolean revoked) {
        Roster.Member opened(byte[] key) {
            String plain = name.open(key, id).orElse(UNREADABLE);
            return new Roster.Member(id, center, branchId, branch, plain, cardId, revoked);
        }
    }

    List<Roster.Member> of(Handle handle, String center) {
        List<Stored> stored = handle.createQuery(
                        PRESENT + " and m.center_id = :center order by m.branch_id, m.member_id")
                .bind("center", center)
                .map(STORED)
                .list();
        if (stored.isEmpty()) {
            return List.of();
        }
        byte[] key = keys.make(center);
        return stored.stream().map(member -> member.opened(key)).toList();
    }

    Optional<Roster.Member> find(Handle handle, UUID member) {
        return handle.createQuery(PRESENT + " and m.member_id = :member")
                .bind("member", member)
                .map(STORED)
                .findOne()
                .map(stored -> stored.opened(keys.make(stored.center())));
    }

    /// False when somebody had that id at this center, also one who left or was erased.
    boolean insert(Handle handle, String center, UUID member, String branch, String name) {
        SealedName sealed = SealedName.of(keys.make(center), member, name);
        return handle.createUpdate("insert into member (center_id, member_id, branch_id, name, wrapped)"
                                + " values (:center, :member, :branch, :name, :wrapped) on conflict do nothing")
                        .bind("center", center)
                        .bind("member", member)
                        .bind("branch", branch)
                        .bind("name", sealed.name())
                        .bind("wrapped", sealed.wrapped())
                        .execute()
                == 1;
    }

    void rename(Handle handle, String center, UUID member, String name) {
        SealedName sealed = SealedName.of(keys.make(center), member, name);
        handle.createUpdate("update member set name = :name, wrapped = :wrapped"
                        + " where center_id = :center and member_id = :member")
                .bind("name", sealed.name())
                .bind("wrapped", sealed.wrapped())
                .bind("center", center)
                .bind("member", member)
                .execute();
    }

    void move(Handle handle, String center, UUID member, String branch) {
        handle.createUpdate("update member set branch_id = :branch where center_id = :center and member_id = :member")
                .bind("branch", branch)
                .bind("center", center)
                .bind("member", member)
                .execute();
    }

    /// False when nobody of that id is here.
    boolean leave(Handle handle, String center, UUID member, LocalDate day) {
        return handle.createUpdate("update member set left_on = :day"
                                + " where center_id = :center and member_id = :member and left_on is null")
                        .bind("day", day)
                        .bind("center", center)
                        .bind("member", member)
                        .execute()
                == 1;
    }

    /// Whether anybody of that id is or was here.
    boolean knows(Handle handle, String center, UUID member) {
        return handle.createQuery("select 1 from member where center_id = :center and member_id = :member")
                .bind("center", center)
                .bind("member", member)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /// Destroys name and key; true when there was one to destroy.
    boolean erase(Handle handle, String center, UUID member, LocalDate day) {
        return handle.createUpdate("update member set name = null, wrapped = null, left_on = coalesce(left_on, :day)"
                                + " where center_id = :center and member_id = :member and name is not null")
                        .bind("day", day)
                        .bind("center", center)
                        .bind("member", member)
                        .execute()
                == 1;
    }
}
