package org.yizhan.county.platform;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;

/// Gives the framework's own problems types of ours; a refusal of a feature has its own already.
@ApplicationScoped
class Problems implements ProblemPostProcessor {
    private static final String URN = "urn:yizhan:";
    private static final Map<Integer, String> TYPES = Map.of(
            400, URN + "request:invalid",
            401, URN + "officers:unauthenticated",
            403, URN + "officers:forbidden",
            404, URN + "request:no-such-path",
            405, URN + "request:no-such-method",
            406, URN + "request:not-acceptable",
            413, URN + "request:too-large",
            415, URN + "request:not-json",
            500, URN + "county:fault");

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        return typed(problem);
    }

    static HttpProblem typed(HttpProblem problem) {
        String ours = TYPES.get(problem.getStatusCode());
        return problem.getType() != null || ours == null
                ? problem
                : HttpProblem.builder(problem).withType(URI.create(ours)).build();
    }
}
