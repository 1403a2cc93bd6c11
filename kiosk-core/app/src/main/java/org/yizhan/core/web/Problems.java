package org.yizhan.core.web;

import com.fasterxml.jackson.core.JacksonException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import org.yizhan.contract.Problem;
import org.yizhan.contract.Problem.Violation;

/// Gives the framework's own problems the types that screens know; ours have theirs already. A value that its record
/// refuses, such as a text without Chinese, comes as what the framework wrapped it in.
@ApplicationScoped
class Problems implements ProblemPostProcessor {
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
        if (problem.getStatusCode() == 400 && context.cause.getCause() instanceof JacksonException broken) {
            return JsonProblems.of(broken);
        }
        if (problem.getParameters().get("field") instanceof String field) {
            return Refused.invalid(field, Violation.MALFORMED, "is not a field of this request, or has the wrong type");
        }
        HttpProblem.Builder typed = HttpProblem.builder()
                .withType(URI.create(ours))
                .withTitle(problem.getTitle())
                .withStatus(problem.getStatusCode())
                .withDetail(problem.getDetail())
                .withInstance(problem.getInstance());
        problem.getHeaders().forEach(typed::withHeader);
        problem.getParameters().forEach(typed::with);
        return typed.build();
    }
}
