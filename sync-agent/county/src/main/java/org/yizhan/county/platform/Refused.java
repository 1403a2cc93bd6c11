package org.yizhan.county.platform;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;

/// A refusal a client can act on: problem type `urn:yizhan:<feature>:<problem>` (RFC 9457). The detail is the
/// reason in Chinese, as the county console shows it.
public final class Refused {
    private static final String URN = "urn:yizhan:";

    private Refused() {}

    public static HttpProblem because(int status, String feature, String problem, String detail) {
        return builder(status, feature, problem, detail).build();
    }

    /// As [#because], with what the client has to know to go on.
    public static HttpProblem because(
            int status, String feature, String problem, String detail, String name, Object value) {
        return builder(status, feature, problem, detail).with(name, value).build();
    }

    public static HttpProblem notFound(String feature, String detail) {
        return because(404, feature, "not-found", detail);
    }

    /// A body or parameter that breaks a rule; names the field.
    public static HttpProblem invalid(String field, String message) {
        return builder(400, "request", "invalid", field + "：" + message)
                .with("violations", List.of(new Violation(field, message)))
                .build();
    }

    public record Violation(String field, String message) {}

    private static HttpProblem.Builder builder(int status, String feature, String problem, String detail) {
        return HttpProblem.builder()
                .withType(URI.create(URN + feature + ":" + problem))
                .withTitle(problem.replace('-', ' '))
                .withStatus(status)
                .withDetail(detail);
    }
}
