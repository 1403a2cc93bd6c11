package org.yizhan.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A problem detail (RFC 9457) as the core sends it, media type `application/problem+json`.
///
/// Screens show a text chosen by `type` from their own bundles, with `params` filled in; `title` and `detail`
/// are for a person reading a log.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        Map<String, String> params,
        List<Violation> violations) {
    /// What a type of our own starts with: `urn:yizhan:<feature>:<problem>`.
    public static final String URN = "urn:yizhan:";

    /// A body or parameter that breaks a rule; `violations` names each field.
    public static final String INVALID = URN + "request:invalid";

    public Problem {
        params = params == null ? Map.of() : Map.copyOf(params);
        violations = violations == null ? List.of() : List.copyOf(violations);
    }

    /// One field that breaks a rule; `field` is its path in the body (`applicant.name`).
    public record Violation(String field, String message) {}
}
