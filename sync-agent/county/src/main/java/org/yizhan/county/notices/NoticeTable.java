package org.yizhan.county.notices;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.platform.Json;
import org.yizhan.county.platform.LocalizedText;
import org.yizhan.county.platform.Refused;

/// The county's notices and which centers were sent them.
@ApplicationScoped
class NoticeTable {
    private static final RowMapper<Notice> NOTICE = (row, context) -> new Notice(
            row.getObject("notice_id", UUID.class),
            Notice.Kind.valueOf(row.getString("kind")),
            Json.own(row.getString("title"), LocalizedText.class),
            Json.own(row.getString("body"), LocalizedText.class),
            Json.own(row.getString("publisher"), LocalizedText.class),
            text(row.getString("objection")),
            row.getObject("starts_on", LocalDate.class),
            row.getObject("ends_on", LocalDate.class),
            List.of((String[]) row.getArray("centers").getArray()),
            Notice.State.valueOf(row.getString("state")),
            row.getString("drafted_by"),
            row.getString("decided_by"),
            row.getObject("published_on", LocalDate.class));

    private static @Nullable LocalizedText text(@Nullable String json) {
        return json == null ? null : Json.own(json, LocalizedText.class);
    }

    /// Drafts first, then by the day they began.
    List<Notice> all(Handle handle) {
        return handle.createQuery("select * from county_notice order by state <> 'DRAFT', state = 'WITHDRAWN',"
                        + " starts_on desc, notice_id")
                .map(NOTICE)
                .list();
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 404 `urn:yizhan:notices:not-found`
    Notice require(Handle handle, UUID id) {
        return handle.createQuery("select * from county_notice where notice_id = :id for update")
                .bind("id", id)
                .map(NOTICE)
                .findOne()
                .orElseThrow(() -> Refused.notFound("notices", "没有这条公告"));
    }

    /// False when the id is taken.
    boolean insert(Handle handle, Notice notice) {
        LocalizedText objection = notice.objection();
        return handle.createUpdate("insert into county_notice (notice_id, kind, title, body, publisher, objection,"
                                + " starts_on, ends_on, state, drafted_by, decided_by, published_on, centers)"
                                + " values (:id, :kind, :title, :body, :publisher, :objection, :starts, :ends, :state,"
                                + " :draftedBy, :decidedBy, :publishedOn, :centers) on conflict do nothing")
                        .bind("id", notice.id())
                        .bind("kind", notice.kind().name())
                        .bind("title", Json.write(notice.title()))
                        .bind("body", Json.write(notice.body()))
                        .bind("publisher", Json.write(notice.publisher()))
                        .bind("objection", objection == null ? null : Json.write(objection))
                        .bind("starts", notice.startsOn())
                        .bind("ends", notice.endsOn())
                        .bind("state", notice.state().name())
                        .bind("draftedBy", notice.draftedBy())
                        .bind("decidedBy", notice.decidedBy())
                        .bind("publishedOn", notice.publishedOn())
                        .bindArray("centers", String.class, notice.centers())
                        .execute()
                == 1;
    }

    void decide(Handle handle, UUID id, Notice.State state, String officer, @Nullable LocalDate publishedOn) {
        handle.createUpdate("update county_notice set state = :state, decided_by = :officer,"
                        + " published_on = :publishedOn where notice_id = :id")
                .bind("state", state.name())
                .bind("officer", officer)
                .bind("publishedOn", publishedOn)
                .bind("id", id)
                .execute();
    }

    /// Of these centers (of all where none is named) those whose feed has begun; the others start with what is in
    /// force then.
    List<String> openCenters(Handle handle, List<String> centers) {
        return handle.createQuery("select center_id from center where outbox_seq > 0"
                        + " and (cardinality(:centers::text[]) = 0 or center_id = any(:centers)) order by center_id")
                .bindArray("centers", String.class, centers)
                .mapTo(String.class)
                .list();
    }

    void sent(Handle handle, String center, UUID notice) {
        handle.createUpdate("insert into notice_center (center_id, notice_id) values (:center, :notice)"
                        + " on conflict do nothing")
                .bind("center", center)
                .bind("notice", notice)
                .execute();
    }

    List<String> sentTo(Handle handle, UUID notice) {
        return handle.createQuery("select center_id from notice_center where notice_id = :notice order by center_id")
                .bind("notice", notice)
                .mapTo(String.class)
                .list();
    }
}
