package org.yizhan.county.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The two doors and what fits through them, before any endpoint is looked for: the https port is for centers and
/// leads to `/sync/v1` alone, the http port leads everywhere else. Endpoints are guarded by roles all the same.
@ApplicationScoped
class Doors {
    static final String SYNC = "/sync/";
    private static final int PEOPLE_MAX_BYTES = 1024 * 1024;
    private static final int CENTER_MAX_BYTES = 4 * 1024 * 1024;
    private static final int BEFORE_THE_BODY_IS_READ = 500;
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_BODY_IS_READ);
    }

    private void check(RoutingContext request) {
        boolean sync = request.normalizedPath().startsWith(SYNC);
        if (sync != request.request().isSSL()) {
            refuse(request, 403, "wrong-door", "/sync/v1 is on the https port, everything else on the http port");
        } else if (tooLarge(request, sync ? CENTER_MAX_BYTES : PEOPLE_MAX_BYTES)) {
            refuse(request, 413, "too-large", "a body has at most 1 MiB");
        } else if (!sync && foreignOrigin(request)) {
            refuse(request, 403, "foreign-origin", "a page of another site cannot act here");
        } else if (!sync && unmeasured(request)) {
            refuse(request, 411, "length-required", "a body needs a Content-Length");
        } else {
            request.next();
        }
    }

    private static boolean tooLarge(RoutingContext request, int maxBytes) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length != null && Long.parseLong(length.strip()) > maxBytes;
        } catch (NumberFormatException notANumber) {
            return true;
        }
    }

    private static boolean unmeasured(RoutingContext request) {
        return request.request().getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private static boolean foreignOrigin(RoutingContext request) {
        @Nullable String origin = request.request().getHeader(HttpHeaders.ORIGIN);
        return origin != null
                && !READS.contains(request.request().method())
                && !sameAuthority(origin, request.request().getHeader(HttpHeaders.HOST));
    }

    private static boolean sameAuthority(String origin, @Nullable String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }

    private static void refuse(RoutingContext request, int status, String problem, String detail) {
        if (request.request().version() != HttpVersion.HTTP_2) {
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
        }
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end("{\"type\":\"urn:yizhan:request:%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(problem, problem.replace('-', ' '), status, detail));
    }
}
