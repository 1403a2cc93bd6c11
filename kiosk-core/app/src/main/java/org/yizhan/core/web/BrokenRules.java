package org.yizhan.core.web;

import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.yizhan.contract.Problem.Violation;

/// A request that breaks the rules its record's annotations say is answered with every field at fault and the kind
/// of rule, in the fields' order.
class BrokenRules {
    private static final Map<Class<? extends Annotation>, String> CODES = Map.of(
            NotNull.class, Violation.REQUIRED,
            NotBlank.class, Violation.REQUIRED,
            NotEmpty.class, Violation.REQUIRED,
            AssertTrue.class, Violation.REQUIRED,
            Size.class, Violation.TOO_LONG,
            Min.class, Violation.OUT_OF_RANGE,
            Max.class, Violation.OUT_OF_RANGE,
            Positive.class, Violation.OUT_OF_RANGE,
            PositiveOrZero.class, Violation.OUT_OF_RANGE);

    @ServerExceptionMapper
    Response broken(ResteasyReactiveViolationException failure) {
        return Refused.invalid(failure.getConstraintViolations().stream()
                        .map(BrokenRules::violation)
                        .sorted(Comparator.comparing(Violation::field))
                        .toList())
                .toResponse();
    }

    private static Violation violation(ConstraintViolation<?> broken) {
        Class<? extends Annotation> rule =
                broken.getConstraintDescriptor().getAnnotation().annotationType();
        return new Violation(
                field(broken.getPropertyPath()), CODES.getOrDefault(rule, Violation.MALFORMED), broken.getMessage());
    }

    /// The path goes method, parameter, then into the body; a parameter that is no body has its own name.
    private static String field(Path path) {
        List<String> names = new ArrayList<>();
        path.forEach(node -> names.add(node.toString()));
        return String.join(".", names.subList(Math.min(2, names.size() - 1), names.size()));
    }
}
