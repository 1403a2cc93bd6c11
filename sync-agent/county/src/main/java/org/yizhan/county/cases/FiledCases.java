package org.yizhan.county.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.streams.Arrived;
import org.yizhan.county.streams.Effect;
import org.yizhan.county.streams.Unfit;

/// A row `cases.case` / `filed` makes a case at the county. What the county does with it afterwards is its own and
/// no effect of a row.
@ApplicationScoped
class FiledCases implements Effect<FiledCases.Filed> {
    private static final List<String> APPLICANT = List.of("name", "phone", "idNumber", "answers", "agent");

    /// What the center filed.
    ///
    /// @param applicant  JSON of name, phone, ID number, answers and who acts for them, sealed under the
    ///                   person's key
    record Filed(
            String number,
            String itemId,
            UUID person,
            String applicant,
            @Nullable LocalDate dueOn,
            long filedAt) {}

    @Override
    public String type() {
        return "cases.case";
    }

    @Override
    public Optional<Filed> fold(List<Arrived> rows) throws Unfit {
        Optional<Arrived> filed =
                rows.stream().filter(row -> row.op().equals("filed")).findFirst();
        return filed.isPresent() ? Optional.of(filed(filed.get())) : Optional.empty();
    }

    private static Filed filed(Arrived row) throws Unfit {
        ObjectNode body = row.body();
        return new Filed(
                Arrived.text(body, "number"),
                Arrived.text(body, "itemId"),
                Arrived.id(body, "personId"),
                applicant(body).toString(),
                date(body.path("by")),
                row.at());
    }

    private static ObjectNode applicant(ObjectNode body) throws Unfit {
        ObjectNode applicant = JsonNodeFactory.instance.objectNode();
        for (String field : APPLICANT) {
            JsonNode value = body.path(field);
            if (!value.isMissingNode() && !value.isNull()) {
                requireSealed(value, field);
                applicant.set(field, value);
            }
        }
        return applicant;
    }

    private static void requireSealed(JsonNode value, String field) throws Unfit {
        if (!value.isTextual() || !value.textValue().startsWith("e1:")) {
            throw new Unfit(field + " 没有加密");
        }
    }

    private static @Nullable LocalDate date(JsonNode by) throws Unfit {
        try {
            return by.isTextual() ? LocalDate.parse(by.textValue()) : null;
        } catch (DateTimeException e) {
            throw new Unfit("by 不是日期");
        }
    }

    /// Keeps stage and version of a case that is there already: they are the county's.
    @Override
    public void save(Handle handle, String center, UUID caseId, Filed filed) {
        handle.createUpdate(
                        "insert into county_case (center_id, case_id, number, item_id, person_id, applicant, due_on,"
                                + " filed_at, version, stage) values (:center, :case, :number, :item, :person, :applicant,"
                                + " :due, :filedAt, 1, 'FILED') on conflict (center_id, case_id) do update set"
                                + " number = excluded.number, item_id = excluded.item_id, person_id = excluded.person_id,"
                                + " applicant = excluded.applicant, due_on = excluded.due_on, filed_at = excluded.filed_at")
                .bind("center", center)
                .bind("case", caseId)
                .bind("number", filed.number())
                .bind("item", filed.itemId())
                .bind("person", filed.person())
                .bind("applicant", filed.applicant())
                .bind("due", filed.dueOn())
                .bind("filedAt", filed.filedAt())
                .execute();
    }

    @Override
    public Map<UUID, Filed> stored(Handle handle, String center) {
        return Effect.byRecord(
                handle.createQuery("select case_id, number, item_id, person_id, applicant, due_on, filed_at"
                                + " from county_case where center_id = :center")
                        .bind("center", center),
                (row, context) -> new Filed(
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        row.getString(5),
                        row.getObject(6, LocalDate.class),
                        row.getLong(7)));
    }
}
