package org.yizhan.county.platform;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Answers a body that is no JSON, or not the JSON that was asked for, with the field at fault; and whatever the
/// framework refuses without words, with a problem.
class JsonProblems {
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException mismatch) {
        return problem(mismatch);
    }

    @ServerExceptionMapper
    Response broken(JacksonException broken) {
        return problem(broken);
    }

    @ServerExceptionMapper
    Response wrapped(WebApplicationException wrapper) {
        if (wrapper.getCause() instanceof JacksonException cause) {
            return problem(cause);
        }
        Response plain = wrapper.getResponse();
        if (plain.hasEntity() || plain.getStatus() < 400) {
            return plain;
        }
        return Problems.typed(HttpProblem.builder()
                        .withTitle(plain.getStatusInfo().getReasonPhrase())
                        .withStatus(plain.getStatus())
                        .build())
                .toResponse();
    }

    private static Response problem(JacksonException cause) {
        return Refused.invalid(field(cause), message(cause)).toResponse();
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
            case UnrecognizedPropertyException unknown -> "没有这一项";
            case MismatchedInputException mismatch -> "类型或写法不对";
            case JsonMappingException refused -> "不能这样写";
            default -> "不是 JSON";
        };
    }
}
