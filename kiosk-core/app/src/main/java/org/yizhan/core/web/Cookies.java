package org.yizhan.core.web;

import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/// The one cookie: a token for browsers, out of reach of scripts and of other sites.
public final class Cookies {
    public static final String SESSION = "yizhan_session";

    private Cookies() {}

    public static NewCookie session(String token, Duration lasts) {
        return new NewCookie.Builder(SESSION)
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
