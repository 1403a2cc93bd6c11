package org.yizhan.county.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.feed.Feed;
import org.yizhan.county.feed.FirstChanges;
import org.yizhan.county.platform.Json;
import org.yizhan.county.platform.LocalizedText;
import org.yizhan.county.seed.Seed;
import org.yizhan.county.seed.Sown;

/// The members and branches of each center. The county owns them; a center is sent its roster whole.
@ApplicationScoped
@Priority(80)
public class Roster implements Sown, FirstChanges {
    private static final String MEMBERS = "select m.center_id, m.member_id, m.branch_id, b.name as branch, m.name,"
            + " c.card_id, c.revoked_on is not null as revoked from member m"
            + " left join branch b on b.center_id = m.center_id and b.branch_id = m.branch_id"
            + " left join card c on c.center_id = m.center_id and c.member_id = m.member_id";

    private static final RowMapper<Member> MEMBER = (row, context) -> new Member(
            row.getObject("member_id", UUID.class),
            row.getString("center_id"),
            row.getString("branch_id"),
            Json.own(row.getString("branch"), LocalizedText.class),
            row.getString("name"),
            row.getString("card_id"),
            row.getBoolean("revoked"));

    private final Feed feed;

    Roster(Feed feed) {
        this.feed = feed;
    }

    /// @param cardId   16 hex digits; null without a card
    /// @param revoked  the card no longer counts
    public record Member(
            UUID id,
            String center,
            String branchId,
            LocalizedText branch,
            String name,
            @Nullable String cardId,
            boolean revoked) {}

    /// A change `directory.roster`: the center's branches and members, whole.
    private record Whole(int version, List<Branch> branches, List<Line> members) {}

    private record Branch(String id, LocalizedText name) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    private record Line(
            UUID id, String branchId, String name, @Nullable String cardId) {}

    public List<Member> members(Handle handle, String center) {
        return handle.createQuery(MEMBERS + " where m.center_id = :center order by m.branch_id, m.member_id")
                .bind("center", center)
                .map(MEMBER)
                .list();
    }

    /// A center that has members; empty where none has.
    public String aCenter(Handle handle) {
        return handle.createQuery("select center_id from member order by center_id limit 1")
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    public Optional<Member> find(Handle handle, UUID member) {
        return handle.createQuery(MEMBERS + " where m.member_id = :member")
                .bind("member", member)
                .map(MEMBER)
                .findOne();
    }

    @Override
    public void open(Handle handle, String center) {
        List<Branch> branches = handle.createQuery(
                        "select branch_id, name from branch where center_id = :center order by branch_id")
                .bind("center", center)
                .map((row, context) -> new Branch(row.getString(1), Json.own(row.getString(2), LocalizedText.class)))
                .list();
        List<Line> members = members(handle, center).stream()
                .map(member -> new Line(member.id(), member.branchId(), member.name(), member.cardId()))
                .toList();
        int version = handle.createQuery("update center set roster_version = roster_version + 1"
                        + " where center_id = :center returning roster_version")
                .bind("center", center)
                .mapTo(Integer.class)
                .one();
        feed.appendWhole(handle, center, "directory.roster", new Whole(version, branches, members));
    }

    @Override
    public void sow(Handle handle, Seed seed) {
        for (JsonNode town : seed.directory().required("towns")) {
            for (JsonNode village : town.required("villages")) {
                for (JsonNode branch : village.required("branches")) {
                    sowBranch(handle, village.required("centerCode").asText(), branch);
                }
            }
        }
        for (JsonNode person : seed.people()) {
            sowMember(handle, seed.sampleCenter(), person);
        }
    }

    private static void sowBranch(Handle handle, String center, JsonNode branch) {
        handle.createUpdate("insert into branch (center_id, branch_id, name) values (:center, :id, :name)")
                .bind("center", center)
                .bind("id", branch.required("id").asText())
                .bind("name", branch.required("name").toString())
                .execute();
    }

    private static void sowMember(Handle handle, String center, JsonNode person) {
        handle.createUpdate("insert into member (center_id, member_id, branch_id, name)"
                        + " values (:center, :id, :branch, :name)")
                .bind("center", center)
                .bind("id", UUID.fromString(person.required("id").asText()))
                .bind("branch", person.required("branchId").asText())
                .bind("name", person.required("name").asText())
                .execute();
    }
}
