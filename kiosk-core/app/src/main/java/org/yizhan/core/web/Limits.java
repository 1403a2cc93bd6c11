package org.yizhan.core.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.yizhan.contract.Problem;

/// Refuses what is too large before a byte of it is read, with a problem that says so. A body that does not tell its
/// length would be counted only while it is read, against the largest limit of all; nobody needs one.
@ApplicationScoped
class Limits {
    private static final long MIB = 1024 * 1024;
    private static final String FILES = "/api/files/";

    /// A minute of speech, and a little for its head.
    private static final long MOST_OF_A_FILE = 2 * MIB;
    private static final int BEFORE_EVERYTHING = 1000;
    private static final String PROBLEM =
            "{\"type\":\"" + Problem.URN + "request:%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}";

    void register(@Observes Filters filters) {
        filters.register(Limits::check, BEFORE_EVERYTHING);
    }

    private static void check(RoutingContext context) {
        MultiMap headers = context.request().headers();
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        long most = context.normalizedPath().startsWith(FILES) ? MOST_OF_A_FILE : MIB;
        if (length != null && isOver(length, most)) {
            refuse(context, 413, "too-large", "a body has at most " + most / MIB + " MiB here");
        } else if (length == null && headers.contains(HttpHeaders.TRANSFER_ENCODING)) {
            refuse(context, 411, "length-required", "a body tells its length");
        } else {
            context.next();
        }
    }

    private static void refuse(RoutingContext context, int status, String problem, String detail) {
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(PROBLEM.formatted(problem, problem.replace('-', ' '), status, detail));
    }

    private static boolean isOver(String length, long most) {
        try {
            return Long.parseLong(length.strip()) > most;
        } catch (NumberFormatException e) {
            return true;
        }
    }
}
