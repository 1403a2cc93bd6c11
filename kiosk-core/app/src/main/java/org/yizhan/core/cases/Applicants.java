package org.yizhan.core.cases;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.MaskedName;
import org.yizhan.contract.cases.Cases;
import org.yizhan.core.directory.Persons;
import org.yizhan.core.store.Json;
import org.yizhan.core.web.Refused;

/// Opens what is sealed in a case.
@ApplicationScoped
class Applicants {
    /// The field that whoever acts for the applicant is sealed as.
    static final String AGENT = "agent";

    private static final MaskedName ERASED = new MaskedName("＊");
    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

    private final Persons persons;
    private final Json json;

    Applicants(Persons persons, Json json) {
        this.persons = persons;
        this.json = json;
    }

    /// The applicant's masked name; a lone `＊` once they are erased.
    MaskedName maskedName(Handle handle, CaseRow row) {
        return open(handle, row, "name", row.name()).map(MaskedName::of).orElse(ERASED);
    }

    /// As [#maskedName], of a whole list at once, by case id.
    Map<UUID, MaskedName> maskedNames(Handle handle, List<CaseRow> rows) {
        Persons.Keys keys =
                persons.keys(handle, rows.stream().map(CaseRow::person).toList());
        return rows.stream()
                .collect(Collectors.toUnmodifiableMap(
                        CaseRow::id,
                        row -> keys.open(row.person(), "name", row.name())
                                .map(MaskedName::of)
                                .orElse(ERASED)));
    }

    /// Empty once the applicant is erased.
    Optional<Cases.Applicant> applicant(Handle handle, CaseRow row) {
        Optional<String> phone = open(handle, row, "phone", row.phone());
        return open(handle, row, "name", row.name())
                .map(name -> new Cases.Applicant(
                        name,
                        phone.orElse(""),
                        open(handle, row, "idNumber", row.idNumber()).orElse(null)));
    }

    static HttpProblem erased() {
        return Refused.because(410, "cases", "erased", "the applicant has been erased");
    }

    /// By question id; empty once the applicant is erased.
    Map<String, String> answers(Handle handle, CaseRow row) {
        return open(handle, row, "answers", row.answers())
                .map(text -> json.stored(text, ANSWERS))
                .orElse(Map.of());
    }

    /// Who acts for the applicant; empty where they came themselves, and once they are erased.
    Optional<Cases.Agent> agent(Handle handle, CaseRow row) {
        return open(handle, row, AGENT, row.agent()).map(text -> json.stored(text, Cases.Agent.class));
    }

    private Optional<String> open(Handle handle, CaseRow row, String field, @Nullable String sealed) {
        return sealed == null ? Optional.empty() : persons.open(handle, row.person(), field, sealed);
    }
}
