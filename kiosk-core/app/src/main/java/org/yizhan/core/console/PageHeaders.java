package org.yizhan.core.console;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// What every answer tells a browser: run nothing but this core's own files, show it in no frame, tell no other
/// site where one came from. Pages and answers are kept nowhere; own scripts and styles are asked for afresh, so
/// that an update is not mixed with yesterday's files. Images as data are Bootstrap's arrows and ticks.
@ApplicationScoped
class PageHeaders {
    private static final int AFTER_LIMITS = 900;
    private static final String OWN_FILES = "/web/";
    private static final String LIBRARIES = "/webjars/";
    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    void register(@Observes Filters filters) {
        filters.register(PageHeaders::add, AFTER_LIMITS);
    }

    private static void add(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Frame-Options", "DENY");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        String path = context.normalizedPath();
        if (!path.startsWith(LIBRARIES)) {
            headers.set(HttpHeaders.CACHE_CONTROL, path.startsWith(OWN_FILES) ? "no-cache" : "no-store");
        }
        context.next();
    }
}
