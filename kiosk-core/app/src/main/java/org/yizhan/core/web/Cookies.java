package org.yizhan.core.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/// The cookies: tokens for browsers, out of reach of scripts and of other sites. A person's and a big screen's are
/// apart, so that a desk may have both in one browser; the person's goes before. One that was given out over TLS
/// never travels without it.
public final class Cookies {
    public static final String SESSION = "yizhan_session";

    public static final String BOARD = "yizhan_board";

    /// The longest that browsers keep a cookie.
    private static final Duration LONGEST = Duration.ofDays(400);

    private Cookies() {}

    public static NewCookie session(HttpServerRequest request, String token, Duration lasts) {
        return cookie(request, SESSION, token, lasts);
    }

    public static NewCookie board(HttpServerRequest request, String token) {
        return cookie(request, BOARD, token, LONGEST);
    }

    private static NewCookie cookie(HttpServerRequest request, String name, String token, Duration lasts) {
        return new NewCookie.Builder(name)
                .value(token)
                .path("/")
                .httpOnly(true)
                .secure(request.isSSL())
                .sameSite(NewCookie.SameSite.STRICT)
                .maxAge((int) lasts.toSeconds())
                .build();
    }

    public static NewCookie signedOff(HttpServerRequest request) {
        return session(request, "", Duration.ZERO);
    }
}
