package org.yizhan.county.officers;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.platform.Caller;

/// Knows officers: programs by HTTP Basic, browsers by the console's cookie. A cookie alone reads; to act, the page
/// sends the session's token along (`X-CSRF-Token`).
@ApplicationScoped
class OfficerSignOn implements HttpAuthenticationMechanism, IdentityProvider<OfficerSignOn.Shown> {
    static final String COOKIE = "county_session";
    private static final String CSRF_HEADER = "X-CSRF-Token";
    private static final String BASIC = "Basic ";
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Officers officers;
    private final Sessions sessions;

    OfficerSignOn(Officers officers, Sessions sessions) {
        this.officers = officers;
        this.sessions = sessions;
    }

    /// What a request shows of its sender: an authorization header, or else a session cookie.
    static final class Shown extends BaseAuthenticationRequest {
        private final @Nullable String authorization;
        private final String token;
        private final boolean acts;
        private final @Nullable String csrf;
        private final String source;

        Shown(RoutingContext request, @Nullable Cookie cookie) {
            this.authorization = request.request().getHeader(HttpHeaders.AUTHORIZATION);
            this.token = cookie == null ? "" : cookie.getValue();
            this.acts = !READS.contains(request.request().method());
            this.csrf = request.request().getHeader(CSRF_HEADER);
            this.source = request.request().remoteAddress().hostAddress();
        }
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        Cookie cookie = request.request().getCookie(COOKIE);
        boolean shows = cookie != null || request.request().getHeader(HttpHeaders.AUTHORIZATION) != null;
        return shows && !request.request().isSSL()
                ? identities.authenticate(new Shown(request, cookie))
                : Uni.createFrom().nullItem();
    }

    @Override
    public Class<Shown> getRequestType() {
        return Shown.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(Shown shown, AuthenticationRequestContext context) {
        String authorization = shown.authorization;
        return context.runBlocking(() -> authorization != null ? basic(authorization, shown.source) : session(shown));
    }

    private SecurityIdentity session(Shown shown) {
        Sessions.Session session =
                sessions.find(shown.token).orElseThrow(() -> new AuthenticationFailedException("no such session"));
        if (shown.acts && !same(session.csrf(), shown.csrf)) {
            throw new AuthenticationFailedException("an act without the page's token");
        }
        return identity(session.officer(), session.csrf());
    }

    private SecurityIdentity basic(String authorization, String source) {
        if (!authorization.startsWith(BASIC)) {
            throw new AuthenticationFailedException("only HTTP Basic is understood");
        }
        String[] pair = decoded(authorization.substring(BASIC.length())).split(":", 2);
        if (pair.length != 2) {
            throw new AuthenticationFailedException("no account and password");
        }
        return officers.check(pair[0], pair[1], source)
                .map(officer -> identity(officer, ""))
                .orElseThrow(() -> new AuthenticationFailedException("wrong account or password"));
    }

    private static SecurityIdentity identity(Officer officer, String csrf) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(officer.id()))
                .addRoles(officer.roles())
                .addAttribute(Caller.NAME, officer.name())
                .addAttribute(Caller.CSRF, csrf)
                .build();
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    private static boolean same(String expected, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Basic realm=\"county\""));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(Shown.class);
    }
}
