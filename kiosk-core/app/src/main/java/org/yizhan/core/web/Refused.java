package org.yizhan.core.web;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.yizhan.contract.Problem;
import org.yizhan.contract.Problem.Violation;

/// A refusal a client can act on: problem type `urn:yizhan:<feature>:<problem>`, HTTP status and parameters for
/// the screen's text.
public final class Refused {
    private Refused() {}

    public static HttpProblem because(int status, String feature, String problem, String detail) {
        return because(status, feature, problem, detail, Map.of());
    }

    public static HttpProblem because(
            int status, String feature, String problem, String detail, Map<String, String> params) {
        var builder = HttpProblem.builder()
                .withType(URI.create(Problem.URN + feature + ":" + problem))
                .withTitle(problem.replace('-', ' '))
                .withStatus(status)
                .withDetail(detail);
        if (!params.isEmpty()) {
            builder.with("params", params);
        }
        return builder.build();
    }

    public static HttpProblem notFound(String feature, String what) {
        return because(404, feature, "not-found", "there is no such " + what);
    }

    public static HttpProblem conflict(String feature, String problem, String detail) {
        return because(409, feature, problem, detail);
    }

    /// A body that breaks a rule the annotations cannot say.
    ///
    /// @param code  one of the constants of [Violation]
    public static HttpProblem invalid(String field, String code, String message) {
        return invalid(List.of(new Violation(field, code, message)));
    }

    public static HttpProblem invalid(List<Violation> violations) {
        return HttpProblem.builder()
                .withType(URI.create(Problem.INVALID))
                .withTitle("invalid request")
                .withStatus(400)
                .with("violations", violations)
                .build();
    }
}
