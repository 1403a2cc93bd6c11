package org.yizhan.core.web;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkiverse.resteasy.problem.validation.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.yizhan.contract.Problem;

/// Gives the framework's own problems the types that screens know; ours have theirs already.
@ApplicationScoped
class Problems implements ProblemPostProcessor {
    private static final String VIOLATIONS = "violations";
    private static final Map<Integer, String> TYPES = Map.of(
            400, Problem.INVALID,
            401, Problem.URN + "staff:unauthenticated",
            403, Problem.URN + "staff:forbidden",
            404, Problem.URN + "request:no-such-path",
            405, Problem.URN + "request:no-such-method",
            406, Problem.URN + "request:not-acceptable",
            413, Problem.URN + "request:too-large",
            415, Problem.URN + "request:not-json",
            500, Problem.URN + "boot:fault");

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        String ours = TYPES.get(problem.getStatusCode());
        if (problem.getType() != null || ours == null) {
            return problem;
        }
        if (problem.getParameters().get("field") instanceof String field) {
            return Refused.invalid(field, "is not a field of this request, or has the wrong type");
        }
        HttpProblem.Builder typed = HttpProblem.builder()
                .withType(URI.create(ours))
                .withTitle(problem.getTitle())
                .withStatus(problem.getStatusCode())
                .withDetail(problem.getDetail())
                .withInstance(problem.getInstance());
        problem.getHeaders().forEach(typed::withHeader);
        problem.getParameters()
                .forEach((name, value) -> typed.with(name, name.equals(VIOLATIONS) ? violations(value) : value));
        return typed.build();
    }

    private static List<Problem.Violation> violations(Object value) {
        return value instanceof List<?> list
                ? list.stream()
                        .filter(Violation.class::isInstance)
                        .map(Violation.class::cast)
                        .map(violation -> new Problem.Violation(violation.field, violation.message))
                        .toList()
                : List.of();
    }
}
