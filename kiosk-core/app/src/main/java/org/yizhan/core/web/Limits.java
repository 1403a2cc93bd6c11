package org.yizhan.core.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.yizhan.contract.Problem;

/// Refuses what is too large before a byte of it is read, with a problem that says so. A body without a length
/// is cut off by the server itself at the same limit.
@ApplicationScoped
class Limits {
    private static final long MOST_BYTES = 1024 * 1024;
    private static final int BEFORE_EVERYTHING = 1000;
    private static final String TOO_LARGE = "{\"type\":\"" + Problem.URN
            + "request:too-large\",\"title\":\"too large\",\"status\":413,\"detail\":\"a body has at most 1 MiB\"}";

    void register(@Observes Filters filters) {
        filters.register(Limits::check, BEFORE_EVERYTHING);
    }

    private static void check(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && tooLarge(length)) {
            context.response()
                    .setStatusCode(413)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .end(TOO_LARGE);
        } else {
            context.next();
        }
    }

    private static boolean tooLarge(String length) {
        try {
            return Long.parseLong(length.strip()) > MOST_BYTES;
        } catch (NumberFormatException e) {
            return true;
        }
    }
}
