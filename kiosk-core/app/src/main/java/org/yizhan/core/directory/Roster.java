package org.yizhan.core.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.MaskedName;
import org.yizhan.contract.journal.Inbounds;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Sqlite;
import org.yizhan.core.store.Tx;

/// The center's branches and members, as the county last sent them. Names are sealed under each member's own key.
@ApplicationScoped
public class Roster {
    private static final MaskedName ERASED = new MaskedName("＊");

    private final Persons persons;
    private final Json json;

    Roster(Persons persons, Json json) {
        this.persons = persons;
        this.json = json;
    }

    public record Branch(String id, LocalizedText name, int members) {}

    public record Member(UUID id, String branchId) {}

    /// In the county's order, with how many members each has.
    public List<Branch> branches(Handle handle) {
        return branches(handle, "");
    }

    public Optional<Branch> branch(Handle handle, String id) {
        return branches(handle, id).stream().findFirst();
    }

    private List<Branch> branches(Handle handle, String only) {
        return handle.select("""
                        SELECT b.id, b.name, count(m.id)
                        FROM party_branch b LEFT JOIN member m ON m.branch_id = b.id AND m.left_at IS NULL
                        WHERE ? IN ('', b.id) GROUP BY b.id ORDER BY b.place""", only)
                .map((rs, ctx) ->
                        new Branch(rs.getString(1), json.stored(rs.getString(2), LocalizedText.class), rs.getInt(3)))
                .list();
    }

    /// Who of this center has that card, given as 16 hex digits.
    public Optional<Member> byCard(Handle handle, String cardId) {
        return handle.select("SELECT id, branch_id FROM member WHERE card_id = ? AND left_at IS NULL", cardId)
                .map((rs, ctx) -> new Member(Sqlite.uuid(rs.getBytes(1)), rs.getString(2)))
                .findOne();
    }

    /// A member's name; empty once they are erased.
    public Optional<String> name(Handle handle, UUID member) {
        return handle.select("SELECT name FROM member WHERE id = ?", member)
                .mapTo(String.class)
                .findOne()
                .flatMap(text -> persons.open(handle, member, "name", text));
    }

    /// The names of all members of the center, in no order.
    public List<String> names(Handle handle) {
        Map<UUID, String> sealed = handle.createQuery("SELECT id, name FROM member WHERE left_at IS NULL")
                .map((rs, ctx) -> Map.entry(Sqlite.uuid(rs.getBytes(1)), rs.getString(2)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Persons.Keys keys = persons.keys(handle, sealed.keySet());
        return sealed.entrySet().stream()
                .flatMap(member -> keys.open(member.getKey(), "name", member.getValue()).stream())
                .toList();
    }

    /// How a screen may name a member, also one who has left; a lone `＊` once they are erased.
    public MaskedName maskedName(Handle handle, UUID member) {
        return maskedNames(handle, Set.of(member)).getOrDefault(member, ERASED);
    }

    /// As [#maskedName], of several at once: everybody asked for is in the answer.
    public Map<UUID, MaskedName> maskedNames(Handle handle, Set<UUID> members) {
        if (members.isEmpty()) {
            return Map.of();
        }
        Persons.Keys keys = persons.keys(handle, members);
        Map<UUID, MaskedName> names = new HashMap<>();
        members.forEach(member -> names.put(member, ERASED));
        handle.createQuery("SELECT id, name FROM member WHERE id IN (<ids>)")
                .bindList("ids", List.copyOf(members))
                .map((rs, ctx) -> Map.entry(Sqlite.uuid(rs.getBytes(1)), rs.getString(2)))
                .forEach(member -> keys.open(member.getKey(), "name", member.getValue())
                        .ifPresent(name -> names.put(member.getKey(), MaskedName.of(name))));
        return names;
    }

    /// Puts a roster in the place of an older one; one that is not newer changes nothing. Who has been erased here
    /// is not taken up again, also when the county still lists them.
    void replace(Tx tx, Inbounds.Roster roster) {
        Handle handle = tx.handle();
        int newer = handle.createUpdate("""
                        INSERT INTO roster (one, version, at) VALUES (1, :version, :at)
                        ON CONFLICT (one) DO UPDATE SET version = excluded.version, at = excluded.at
                            WHERE excluded.version > roster.version""")
                .bind("version", roster.version())
                .bind("at", tx.now())
                .execute();
        if (newer == 0) {
            return;
        }
        handle.execute("DELETE FROM party_branch");
        int place = 0;
        for (Inbounds.Branch branch : roster.branches()) {
            handle.execute(
                    "INSERT INTO party_branch (id, place, name) VALUES (?, ?, ?)",
                    branch.id(),
                    ++place,
                    json.text(branch.name()));
        }
        handle.execute("UPDATE member SET card_id = NULL, left_at = coalesce(left_at, ?)", tx.now());
        roster.members().stream()
                .filter(member -> !persons.isErased(handle, member.id()))
                .forEach(member -> put(tx, member));
    }

    private void put(Tx tx, Inbounds.Member member) {
        UUID person = persons.create(tx, member.id());
        tx.handle()
                .createUpdate("""
                        INSERT INTO member (id, branch_id, name, card_id) VALUES (:id, :branch, :name, :card)
                        ON CONFLICT (id) DO UPDATE SET branch_id = excluded.branch_id, name = excluded.name,
                            card_id = excluded.card_id, left_at = NULL""")
                .bind("id", person)
                .bind("branch", member.branchId())
                .bind("name", persons.seal(tx.handle(), person, "name", member.name()))
                .bind("card", member.cardId())
                .execute();
    }
}
