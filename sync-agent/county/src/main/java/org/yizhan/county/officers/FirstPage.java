package org.yizhan.county.officers;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// The page of the first officer; there only until there is one.
@Path("/first")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class FirstPage {
    private static final URI SIGN_IN = URI.create("/sign-in");
    private static final Map<String, String> RULES = Map.of(
            "code", "请填设置码",
            "account", "账号用小写字母开头，可以有数字，2 到 40 个",
            "name", "请填姓名",
            "password", "密码至少 10 个字");

    private final FirstOfficer first;
    private final Validator validator;

    FirstPage(FirstOfficer first, Validator validator) {
        this.first = first;
        this.validator = validator;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance first(String problem, String account, String name);
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response form() {
        return first.isAwaited()
                ? Response.ok(Templates.first("", "", "")).build()
                : Response.seeOther(SIGN_IN).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    @Operation(hidden = true)
    public Response begin(
            @FormParam("code") @Nullable String code,
            @FormParam("account") @Nullable String account,
            @FormParam("name") @Nullable String name,
            @FormParam("password") @Nullable String password,
            @FormParam("again") @Nullable String again,
            RoutingContext routing) {
        var request = new FirstOfficer.Request(text(code), text(account), text(name), text(password));
        Optional<String> broken = validator.validate(request).stream()
                .map(violation -> RULES.getOrDefault(violation.getPropertyPath().toString(), "请再看看填的内容"))
                .sorted()
                .findFirst();
        if (broken.isPresent()) {
            return again(broken.get(), request);
        }
        if (!request.password().equals(again)) {
            return again("两次填的密码不一样", request);
        }
        try {
            first.begin(request, routing.request().remoteAddress().hostAddress());
            return Response.seeOther(SIGN_IN).build();
        } catch (HttpProblem refused) {
            return again(Objects.requireNonNullElse(refused.getDetail(), ""), request);
        }
    }

    private static Response again(String problem, FirstOfficer.Request request) {
        return Response.ok(Templates.first(problem, request.account(), request.name()))
                .build();
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
