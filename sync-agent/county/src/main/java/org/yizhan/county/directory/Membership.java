package org.yizhan.county.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.yizhan.county.audit.Audit;
import org.yizhan.county.centers.Centers;
import org.yizhan.county.feed.Feed;
import org.yizhan.county.platform.Refused;

/// Who joins, moves, is renamed and leaves. What officers change stands here at once; the center hears of it when it
/// is published, whole and as the next version. Each command may be repeated and then changes nothing.
@ApplicationScoped
class Membership {
    /// Never laxer than the centers, which take no roster with a longer name.
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}·•．. -]{0,39}");

    private final Jdbi jdbi;
    private final Clock clock;
    private final Centers centers;
    private final Feed feed;
    private final Roster roster;
    private final MemberTable members;
    private final RosterChanges changes;
    private final Audit audit;

    Membership(
            Jdbi jdbi,
            Clock clock,
            Centers centers,
            Feed feed,
            Roster roster,
            MemberTable members,
            RosterChanges changes,
            Audit audit) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.centers = centers;
        this.feed = feed;
        this.roster = roster;
        this.members = members;
        this.changes = changes;
        this.audit = audit;
    }

    /// A center's roster as it stands here.
    ///
    /// @param version  what was published last; 0 before the first
    /// @param received whether the center has that version
    /// @param waiting  what was changed since
    /// @param members  masked
    public record Standing(
            String center,
            int version,
            boolean received,
            List<RosterChanges.Waiting> waiting,
            List<Roster.Branch> branches,
            List<Roster.Member> members) {}

    Standing standing(String center) {
        centers.require(center);
        return jdbi.inTransaction(handle -> standing(handle, center));
    }

    private Standing standing(Handle handle, String center) {
        return new Standing(
                center,
                version(handle, center, ""),
                feed.isReceived(handle, center, Roster.KIND),
                changes.waiting(handle, center),
                roster.branches(handle, center),
                members.of(handle, center).stream().map(Roster.Member::masked).toList());
    }

    /// One member with the name in full; who read it is noted.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 404 `urn:yizhan:directory:not-found`
    Roster.Member read(String center, UUID member, String officer) {
        return jdbi.inTransaction(handle -> {
            Roster.Member found = require(handle, center, member);
            audit.note(handle, center, officer, "directory.name-read", member.toString());
            return found;
        });
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 400 a field breaks a rule; 422
    ///     `urn:yizhan:request:key-reused` somebody else had this id
    Roster.Member join(String center, UUID member, String name, String branch, String officer) {
        centers.require(center);
        return jdbi.inTransaction(handle -> {
            lock(handle, center);
            String checked = checked(handle, center, name, branch);
            if (!members.insert(handle, center, member, branch, checked)) {
                Roster.Member known = members.find(handle, member)
                        .filter(same -> same.center().equals(center)
                                && same.name().equals(checked)
                                && same.branchId().equals(branch))
                        .orElseThrow(() -> Refused.because(422, "request", "key-reused", "这个编号已经是另一位党员的"));
                return known;
            }
            note(handle, center, member, RosterChanges.Kind.JOINED, officer);
            return require(handle, center, member);
        });
    }

    /// Name and branch as they are to be; a member of another name is renamed, one of another branch moved.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 400 a field breaks a rule; 404 no such member
    Roster.Member change(String center, UUID member, String name, String branch, String officer) {
        return jdbi.inTransaction(handle -> {
            lock(handle, center);
            Roster.Member before = require(handle, center, member);
            String checked = checked(handle, center, name, branch);
            if (!before.name().equals(checked)) {
                members.rename(handle, center, member, checked);
                note(handle, center, member, RosterChanges.Kind.RENAMED, officer);
            }
            if (!before.branchId().equals(branch)) {
                members.move(handle, center, member, branch);
                note(handle, center, member, RosterChanges.Kind.MOVED, officer);
            }
            return require(handle, center, member);
        });
    }

    /// The member is none of this center any more. Whoever left already leaves no second time.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 404 nobody of that id was ever here
    Standing leave(String center, UUID member, String officer) {
        return jdbi.inTransaction(handle -> {
            lock(handle, center);
            if (members.leave(handle, center, member, LocalDate.now(clock))) {
                note(handle, center, member, RosterChanges.Kind.LEFT, officer);
            } else if (!members.knows(handle, center, member)) {
                throw notHere();
            }
            return standing(handle, center);
        });
    }

    /// Sends what waits down as `version`. The same version again changes nothing.
    ///
    /// @param version  the one after what the officer saw
    /// @param seen     how many changes the officer saw waiting
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 409 `urn:yizhan:directory:changed-meanwhile`,
    ///     `nothing-to-publish` or `unreadable`
    Standing publish(String center, int version, int seen, String officer) {
        return jdbi.inTransaction(handle -> {
            int present = lock(handle, center);
            if (present == version) {
                return standing(handle, center);
            }
            Standing now = standing(handle, center);
            if (now.waiting().isEmpty()) {
                throw Refused.because(409, "directory", "nothing-to-publish", "没有要下发的改动");
            }
            if (version != present + 1 || now.waiting().size() != seen) {
                throw Refused.because(409, "directory", "changed-meanwhile", "名册刚刚又有改动，请再看一遍", "version", present);
            }
            if (now.members().stream().anyMatch(one -> one.name().equals(MemberTable.UNREADABLE))) {
                throw Refused.because(409, "directory", "unreadable", "有党员的姓名读不出来，先改好再下发");
            }
            send(handle, center);
            audit.note(handle, center, officer, "directory.roster-published", Integer.toString(version));
            return standing(handle, center);
        });
    }

    /// A center whose feed has not begun is sent the roster, as the version after this one, when it begins.
    private void send(Handle handle, String center) {
        if (feed.hasBegun(handle, center)) {
            roster.send(handle, center);
        } else {
            changes.published(handle, center, roster.count(handle, center));
        }
    }

    private void note(Handle handle, String center, UUID member, RosterChanges.Kind kind, String officer) {
        changes.note(handle, center, member, kind, officer);
        audit.note(handle, center, officer, "directory." + kind.name().toLowerCase(Locale.ROOT), member.toString());
    }

    private String checked(Handle handle, String center, String name, String branch) {
        String stripped = name.strip();
        if (!NAME.matcher(stripped).matches()) {
            throw Refused.invalid("name", "写姓名，1 到 40 个字，不能有数字和符号");
        }
        boolean known = roster.branches(handle, center).stream()
                .anyMatch(one -> one.id().equals(branch));
        if (!known) {
            throw Refused.invalid("branchId", "这个中心没有这个支部");
        }
        return stripped;
    }

    private Roster.Member require(Handle handle, String center, UUID member) {
        return members.find(handle, member)
                .filter(found -> found.center().equals(center))
                .orElseThrow(Membership::notHere);
    }

    private static RuntimeException notHere() {
        return Refused.notFound("directory", "这个中心没有这位党员");
    }

    private static int lock(Handle handle, String center) {
        return version(handle, center, " for update");
    }

    private static int version(Handle handle, String center, String locking) {
        return handle.createQuery("select roster_version from center where center_id = :center" + locking)
                .bind("center", center)
                .mapTo(Integer.class)
                .findOne()
                .orElseThrow(Membership::notHere);
    }
}
