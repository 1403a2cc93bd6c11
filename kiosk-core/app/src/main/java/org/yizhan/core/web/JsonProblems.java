package org.yizhan.core.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.yizhan.contract.Problem.Violation;

/// A body that is no JSON, or not the JSON that was asked for, is answered with the field at fault.
class JsonProblems {
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException mismatch) {
        return problem(mismatch);
    }

    @ServerExceptionMapper
    Response broken(JacksonException broken) {
        return problem(broken);
    }

    private static Response problem(JacksonException cause) {
        return of(cause).toResponse();
    }

    /// What is answered to a body that broke like this.
    static HttpProblem of(JacksonException cause) {
        boolean unknown = cause instanceof UnrecognizedPropertyException;
        return Refused.invalid(field(cause), unknown ? Violation.UNKNOWN : Violation.MALFORMED, message(cause));
    }

    private static String field(JacksonException cause) {
        if (!(cause instanceof JsonMappingException mapping)
                || mapping.getPath().isEmpty()) {
            return "body";
        }
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static String message(JacksonException cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown -> "is not a field of this request";
            case MismatchedInputException mismatch -> "has the wrong type or form";
            case JsonMappingException refused -> "is not allowed";
            default -> "is not JSON";
        };
    }
}
