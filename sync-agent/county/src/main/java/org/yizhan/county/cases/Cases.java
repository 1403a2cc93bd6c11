package org.yizhan.county.cases;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.audit.Audit;
import org.yizhan.county.feed.Feed;
import org.yizhan.county.platform.Refused;

/// The county's half of a case: it moves by commands along [Stage]'s table, and the center hears of every step.
@ApplicationScoped
class Cases {
    private static final String LINES = "select center_id, case_id, number, item_id, stage, version, due_on, filed_at,"
            + " person_id, applicant from county_case";
    private static final int MAX_LINES = 500;

    private static final RowMapper<CaseFile.Line> LINE = (row, context) -> {
        Stage stage = Stage.valueOf(row.getString("stage"));
        return new CaseFile.Line(
                row.getObject("case_id", UUID.class),
                row.getString("center_id"),
                row.getString("number"),
                row.getString("item_id"),
                stage,
                row.getLong("version"),
                row.getObject("due_on", LocalDate.class),
                Instant.ofEpochMilli(row.getLong("filed_at")),
                stage.allowed());
    };

    private final Jdbi jdbi;
    private final Clock clock;
    private final Feed feed;
    private final Applicants applicants;
    private final Audit audit;

    Cases(Jdbi jdbi, Clock clock, Feed feed, Applicants applicants, Audit audit) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.feed = feed;
        this.applicants = applicants;
        this.audit = audit;
    }

    /// A change `cases.stage`.
    @JsonInclude(JsonInclude.Include.ALWAYS)
    private record StageChange(
            UUID caseId,
            Stage stage,
            long baseVersion,
            long newVersion,
            Instant at,
            String by,
            @Nullable String reason) {}

    /// @param id      the key of this command: the same again changes nothing
    /// @param reason  what the applicant is told; needed where [Stage.Command#needsReason]
    record Order(UUID id, Stage.Command command, @Nullable String reason, String officer, String officerName) {}

    /// The oldest first; all centers where `center` is null, all stages where `stage` is.
    List<CaseFile.Line> list(@Nullable String center, @Nullable Stage stage) {
        Map<String, String> wanted = new LinkedHashMap<>();
        if (center != null) {
            wanted.put("center_id", center);
        }
        if (stage != null) {
            wanted.put("stage", stage.name());
        }
        return jdbi.withHandle(handle -> handle.createQuery(list(wanted.keySet()))
                .bindMap(wanted)
                .bind("limit", MAX_LINES)
                .map(LINE)
                .list());
    }

    /// One statement for each set of columns it is narrowed by: each walks an index of its own.
    static String list(Set<String> columns) {
        String where = columns.isEmpty()
                ? ""
                : columns.stream().map(column -> column + " = :" + column).collect(joining(" and ", " where ", ""));
        return LINES + where + " order by filed_at, case_id limit :limit";
    }

    /// The case with its applicant in the clear; that it was read is written down in the same transaction.
    CaseFile.Whole read(UUID id, String officer) {
        return jdbi.inTransaction(handle -> {
            CaseFile.Line line = require(handle, id, "");
            audit.note(handle, line.center(), officer, "cases.read", id.toString());
            return whole(handle, line);
        });
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 409 `urn:yizhan:cases:impossible` from this stage; 422
    ///     `urn:yizhan:request:key-reused` another command had this key; 400 a reason is missing
    CaseFile.Line order(UUID id, Order order) {
        if (order.command().needsReason()
                && Objects.requireNonNullElse(order.reason(), "").isBlank()) {
            throw Refused.invalid("reason", order.command().shown() + "要写明原因");
        }
        return jdbi.inTransaction(handle -> {
            CaseFile.Line line = require(handle, id, " for update");
            if (isRepeated(handle, line, order)) {
                return line;
            }
            Stage to = line.stage()
                    .after(order.command())
                    .orElseThrow(() -> Refused.because(
                            409,
                            "cases",
                            "impossible",
                            "这件事" + line.stage().shown() + "，不能再"
                                    + order.command().shown(),
                            "stage",
                            line.stage().name()));
            move(handle, line, order, to);
            return require(handle, id, "");
        });
    }

    private void move(Handle handle, CaseFile.Line line, Order order, Stage to) {
        Instant now = clock.instant();
        long version = line.version() + 1;
        handle.createUpdate("update county_case set stage = :stage, version = :version"
                        + " where center_id = :center and case_id = :case")
                .bind("stage", to.name())
                .bind("version", version)
                .bind("center", line.center())
                .bind("case", line.id())
                .execute();
        handle.createUpdate("insert into case_step (center_id, case_id, version, command_id, command, stage, officer,"
                        + " reason, at) values (:center, :case, :version, :id, :command, :stage, :officer, :reason,"
                        + " :at)")
                .bind("center", line.center())
                .bind("case", line.id())
                .bind("version", version)
                .bind("id", order.id())
                .bind("command", order.command().name())
                .bind("stage", to.name())
                .bind("officer", order.officer())
                .bind("reason", order.reason())
                .bind("at", now)
                .execute();
        feed.append(
                handle,
                line.center(),
                "cases.stage",
                new StageChange(line.id(), to, line.version(), version, now, order.officerName(), order.reason()));
    }

    private static boolean isRepeated(Handle handle, CaseFile.Line line, Order order) {
        record Known(UUID caseId, String command, @Nullable String reason) {}
        Optional<Known> known = handle.createQuery("select case_id, command, reason from case_step"
                        + " where center_id = :center and command_id = :id")
                .bind("center", line.center())
                .bind("id", order.id())
                .map((row, context) -> new Known(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .findOne();
        if (known.isPresent()
                && !known.get().equals(new Known(line.id(), order.command().name(), order.reason()))) {
            throw Refused.because(422, "request", "key-reused", "这个编号已经用在另一个操作上");
        }
        return known.isPresent();
    }

    private CaseFile.Whole whole(Handle handle, CaseFile.Line line) {
        CaseFile.Applicant applicant = handle.createQuery(
                        "select person_id, applicant from county_case where center_id = :center and case_id = :case")
                .bind("center", line.center())
                .bind("case", line.id())
                .map((row, context) ->
                        applicants.open(handle, line.center(), row.getObject(1, UUID.class), row.getString(2)))
                .one();
        List<CaseFile.Step> steps = handle.createQuery("select s.command, s.stage,"
                        + " coalesce(o.name, s.officer), s.reason, s.at from case_step s"
                        + " left join officer o on o.officer_id = s.officer"
                        + " where s.center_id = :center and s.case_id = :case order by s.version")
                .bind("center", line.center())
                .bind("case", line.id())
                .map((row, context) -> new CaseFile.Step(
                        Stage.Command.valueOf(row.getString(1)),
                        Stage.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getTimestamp(5).toInstant()))
                .list();
        return new CaseFile.Whole(line, applicant, steps);
    }

    private static CaseFile.Line require(Handle handle, UUID id, String lock) {
        return handle.createQuery(LINES + " where case_id = :id" + lock)
                .bind("id", id)
                .map(LINE)
                .findOne()
                .orElseThrow(() -> Refused.notFound("cases", "没有这件事"));
    }
}
