package org.yizhan.county.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.centers.DirectoryFile;
import org.yizhan.county.centers.OfDirectory;
import org.yizhan.county.feed.Feed;
import org.yizhan.county.feed.FirstChanges;
import org.yizhan.county.platform.Json;
import org.yizhan.county.platform.LocalizedText;
import org.yizhan.county.seed.Seed;
import org.yizhan.county.seed.Sown;

/// The members and branches of each center. The county owns them; a center is sent its roster whole.
@ApplicationScoped
@Priority(80)
public class Roster implements OfDirectory, Sown, FirstChanges {
    static final String KIND = "directory.roster";

    private final Feed feed;
    private final MemberTable members;
    private final RosterChanges changes;
    private final Clock clock;

    Roster(Feed feed, MemberTable members, RosterChanges changes, Clock clock) {
        this.feed = feed;
        this.members = members;
        this.changes = changes;
        this.clock = clock;
    }

    /// @param name     in full, unless it is [#masked]
    /// @param cardId   16 hex digits; null without a card
    /// @param revoked  the card no longer counts
    public record Member(
            UUID id,
            String center,
            String branchId,
            LocalizedText branch,
            String name,
            @Nullable String cardId,
            boolean revoked) {
        /// As a list shows it.
        public Member masked() {
            return new Member(id, center, branchId, branch, MaskedName.of(name), cardId, revoked);
        }
    }

    public record Branch(String id, LocalizedText name) {}

    /// A change `directory.roster`: the center's branches and members, whole.
    private record Whole(int version, List<Branch> branches, List<Line> members) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    private record Line(
            UUID id, String branchId, String name, @Nullable String cardId) {}

    /// Who is a member there now, with their names in full: whoever shows them to a person audits it or masks them.
    public List<Member> members(Handle handle, String center) {
        return members.of(handle, center);
    }

    /// A center that has members; empty where none has.
    public String aCenter(Handle handle) {
        return handle.createQuery("select center_id from member where left_on is null order by center_id limit 1")
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    public Optional<Member> find(Handle handle, UUID member) {
        return members.find(handle, member);
    }

    /// Notes that a member was given a card, which the center hears of with the next roster.
    public void cardIssued(Handle handle, Member member, String officer) {
        changes.note(handle, member.center(), member.id(), RosterChanges.Kind.CARD, officer);
    }

    List<Branch> branches(Handle handle, String center) {
        return handle.createQuery("select branch_id, name from branch where center_id = :center order by branch_id")
                .bind("center", center)
                .map((row, context) -> new Branch(row.getString(1), Json.own(row.getString(2), LocalizedText.class)))
                .list();
    }

    /// Sends the roster as it is now, as the next version.
    void send(Handle handle, String center) {
        List<Line> lines = members.of(handle, center).stream()
                .map(member -> new Line(member.id(), member.branchId(), member.name(), member.cardId()))
                .toList();
        int version = count(handle, center);
        feed.appendSealed(handle, center, KIND, new Whole(version, branches(handle, center), lines));
        changes.published(handle, center, version);
    }

    /// Counts one version on.
    int count(Handle handle, String center) {
        return handle.createQuery("update center set roster_version = roster_version + 1"
                        + " where center_id = :center returning roster_version")
                .bind("center", center)
                .mapTo(Integer.class)
                .one();
    }

    /// Erases a person who was a member: name and key here, and the line in the rosters on their way. The center
    /// has erased the person itself, so no new version is due.
    void erase(Handle handle, String center, UUID person) {
        if (members.erase(handle, center, person, LocalDate.now(clock))) {
            feed.rewriteSealed(handle, center, KIND, roster -> without(roster, person.toString()));
        }
    }

    private static String without(String roster, String person) {
        JsonNode whole = Json.own(roster, JsonNode.class);
        var lines = ((ArrayNode) whole.required("members")).elements();
        while (lines.hasNext()) {
            if (lines.next().required("id").asText().equals(person)) {
                lines.remove();
            }
        }
        return Json.write(whole);
    }

    @Override
    public void open(Handle handle, String center) {
        send(handle, center);
    }

    @Override
    public void sow(Handle handle, Seed seed) {
        for (JsonNode person : seed.people()) {
            members.insert(
                    handle,
                    seed.sampleCenter(),
                    UUID.fromString(person.required("id").asText()),
                    person.required("branchId").asText(),
                    person.required("name").asText());
        }
    }

    /// A new name of a branch, and a new branch, go to the center with its next roster.
    @Override
    public void village(Handle handle, DirectoryFile.Village village) {
        for (DirectoryFile.Branch branch : village.branches()) {
            handle.createUpdate("insert into branch (center_id, branch_id, name) values (:center, :id, :name)"
                            + " on conflict (center_id, branch_id) do update set name = excluded.name")
                    .bind("center", village.centerCode())
                    .bind("id", branch.id())
                    .bind("name", Json.write(branch.name()))
                    .execute();
        }
    }
}
