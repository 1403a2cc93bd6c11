package org.yizhan.core.web;

import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/// The cookies: tokens for browsers, out of reach of scripts and of other sites. A person's and a big screen's are
/// apart, so that a desk may have both in one browser; the person's goes before.
public final class Cookies {
    public static final String SESSION = "yizhan_session";

    public static final String BOARD = "yizhan_board";

    /// The longest that browsers keep a cookie.
    private static final Duration LONGEST = Duration.ofDays(400);

    private Cookies() {}

    public static NewCookie session(String token, Duration lasts) {
        return cookie(SESSION, token, lasts);
    }

    public static NewCookie board(String token) {
        return cookie(BOARD, token, LONGEST);
    }

    private static NewCookie cookie(String name, String token, Duration lasts) {
        return new NewCookie.Builder(name)
                .value(token)
                .path("/")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .maxAge((int) lasts.toSeconds())
                .build();
    }

    public static NewCookie signedOff() {
        return session("", Duration.ZERO);
    }
}
