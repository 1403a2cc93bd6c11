package org.yizhan.county.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.directory.PersonKeys;
import org.yizhan.county.platform.Json;
import org.yizhan.sync.PersonalField;

/// Opens what a center sealed about an applicant. Nothing of it is kept in the clear.
@ApplicationScoped
class Applicants {
    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

    private final PersonKeys personKeys;
    private final ObjectMapper json;

    Applicants(PersonKeys personKeys, ObjectMapper json) {
        this.personKeys = personKeys;
        this.json = json;
    }

    CaseFile.Applicant open(Handle handle, String center, UUID person, String sealed) {
        Optional<byte[]> key = personKeys.open(handle, center, person);
        if (key.isEmpty()) {
            return new CaseFile.Applicant(true, null, null, null, Map.of(), null);
        }
        ObjectNode applicant = Json.own(sealed, ObjectNode.class);
        Sealed fields = new Sealed(key.get(), person);
        return new CaseFile.Applicant(
                false,
                fields.text(applicant.path("name"), "name"),
                fields.text(applicant.path("phone"), "phone"),
                fields.text(applicant.path("idNumber"), "idNumber"),
                answers(fields.text(applicant.path("answers"), "answers")),
                agent(fields.text(applicant.path("agent"), "agent")));
    }

    /// Sealed whole, as one JSON text.
    private CaseFile.@Nullable Agent agent(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            JsonNode agent = json.readTree(text);
            return new CaseFile.Agent(
                    agent.path("name").asText(),
                    agent.path("relation").asText(),
                    agent.path("phone").asText());
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /// Sealed whole, as the JSON of a map from question to answer.
    private Map<String, String> answers(@Nullable String text) {
        try {
            return text == null ? Map.of() : json.readValue(text, ANSWERS);
        } catch (JsonProcessingException e) {
            return Map.of();
        }
    }

    private record Sealed(byte[] key, UUID person) {
        @Nullable
        String text(JsonNode value, String field) {
            return value.isTextual()
                    ? PersonalField.open(key, person, field, value.textValue()).orElse(null)
                    : null;
        }
    }
}
