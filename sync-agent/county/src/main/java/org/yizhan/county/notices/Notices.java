package org.yizhan.county.notices;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.audit.Audit;
import org.yizhan.county.centers.Centers;
import org.yizhan.county.feed.Feed;
import org.yizhan.county.feed.FirstChanges;
import org.yizhan.county.platform.LocalizedText;
import org.yizhan.county.platform.Refused;

/// The county's notices: one officer drafts, another publishes, either may withdraw. Centers hear of it in the same
/// transaction.
@ApplicationScoped
@Priority(50)
class Notices implements FirstChanges {
    private final Jdbi jdbi;
    private final Clock clock;
    private final NoticeTable table;
    private final Centers centers;
    private final Feed feed;
    private final Audit audit;

    Notices(Jdbi jdbi, Clock clock, NoticeTable table, Centers centers, Feed feed, Audit audit) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.table = table;
        this.centers = centers;
        this.feed = feed;
        this.audit = audit;
    }

    /// A change `notices.notice`.
    @JsonInclude(JsonInclude.Include.ALWAYS)
    private record Published(
            UUID id,
            String owner,
            Notice.Kind kind,
            LocalizedText title,
            LocalizedText body,
            LocalizedText publisher,
            @Nullable LocalDate publishedOn,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable LocalizedText objection) {}

    private record Withdrawn(UUID id) {}

    List<Notice> all() {
        return jdbi.withHandle(table::all);
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 400 a field breaks a rule; 422
    ///     `urn:yizhan:request:key-reused` another draft had this id
    Notice draft(Draft draft, String officer) {
        draft.check(LocalDate.now(clock));
        draft.centers().forEach(centers::require);
        return jdbi.inTransaction(handle -> {
            Notice fresh = new Notice(
                    draft.id(),
                    draft.kind(),
                    draft.title(),
                    draft.body(),
                    draft.publisher(),
                    draft.objection(),
                    draft.startsOn(),
                    draft.endsOn(),
                    draft.centers(),
                    Notice.State.DRAFT,
                    officer,
                    null,
                    null);
            if (table.insert(handle, fresh)) {
                audit.note(
                        handle,
                        Audit.COUNTY,
                        officer,
                        "notices.drafted",
                        fresh.id().toString());
                return fresh;
            }
            Notice known = table.require(handle, fresh.id());
            if (known.state() == Notice.State.DRAFT && !known.equals(fresh)) {
                throw Refused.because(422, "request", "key-reused", "这个编号已经用在另一条公告上");
            }
            return known;
        });
    }

    /// Publishing again changes nothing.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 409 `urn:yizhan:notices:same-person` or `impossible`
    Notice publish(UUID id, String officer) {
        return jdbi.inTransaction(handle -> {
            Notice notice = table.require(handle, id);
            if (notice.state() == Notice.State.PUBLISHED) {
                return notice;
            }
            if (notice.state() == Notice.State.WITHDRAWN) {
                throw Refused.because(409, "notices", "impossible", "这条公告已经撤下");
            }
            if (notice.draftedBy().equals(officer)) {
                throw Refused.because(409, "notices", "same-person", "起草的人不能自己发布，请另一位复核");
            }
            requireFit(notice);
            table.decide(handle, id, Notice.State.PUBLISHED, officer, LocalDate.now(clock));
            Notice published = table.require(handle, id);
            table.openCenters(handle, notice.centers()).forEach(center -> send(handle, center, published));
            audit.note(handle, Audit.COUNTY, officer, "notices.published", id.toString());
            return published;
        });
    }

    /// A draft may have waited for its second person until its days were over.
    private void requireFit(Notice notice) {
        NoticeRules.broken(
                        notice.title(),
                        notice.body(),
                        notice.publisher(),
                        notice.objection(),
                        notice.startsOn(),
                        notice.endsOn(),
                        LocalDate.now(clock))
                .ifPresent(broken -> {
                    throw Refused.because(409, "notices", "impossible", "这条公告不能发布：" + broken.why());
                });
    }

    /// Withdrawing again changes nothing.
    Notice withdraw(UUID id, String officer) {
        return jdbi.inTransaction(handle -> {
            Notice notice = table.require(handle, id);
            if (notice.state() != Notice.State.WITHDRAWN) {
                table.decide(handle, id, Notice.State.WITHDRAWN, officer, notice.publishedOn());
                table.sentTo(handle, id)
                        .forEach(center -> feed.append(handle, center, "notices.withdrawn", new Withdrawn(id)));
                audit.note(handle, Audit.COUNTY, officer, "notices.withdrawn", id.toString());
            }
            return table.require(handle, id);
        });
    }

    private void send(Handle handle, String center, Notice notice) {
        table.sent(handle, center, notice.id());
        feed.append(
                handle,
                center,
                "notices.notice",
                new Published(
                        notice.id(),
                        "COUNTY",
                        notice.kind(),
                        notice.title(),
                        notice.body(),
                        notice.publisher(),
                        notice.publishedOn(),
                        notice.startsOn(),
                        notice.endsOn(),
                        notice.objection()));
    }

    /// A new center is sent what is in force and meant for it.
    @Override
    public void open(Handle handle, String center) {
        LocalDate today = LocalDate.now(clock);
        table.all(handle).stream()
                .filter(notice -> notice.state() == Notice.State.PUBLISHED
                        && !notice.endsOn().isBefore(today))
                .filter(notice -> notice.centers().isEmpty() || notice.centers().contains(center))
                .forEach(notice -> send(handle, center, notice));
    }
}
