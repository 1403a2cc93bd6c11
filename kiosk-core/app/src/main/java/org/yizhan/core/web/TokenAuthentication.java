package org.yizhan.core.web;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.arc.All;
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
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Headers;

/// One way to say who one is: a token, in the `Authorization` header or, for browsers, in a cookie. A write that
/// comes with a cookie must also carry the session's CSRF token, for a cookie is sent by any page.
@ApplicationScoped
class TokenAuthentication implements HttpAuthenticationMechanism, IdentityProvider<TokenAuthentication.Token> {
    private static final String BEARER = "Bearer ";
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final List<Credentials> atHand;
    private final List<Credentials> inDatabase;
    private final KnownTokens known;

    TokenAuthentication(@All List<Credentials> credentials, KnownTokens known) {
        this.atHand = credentials.stream().filter(Credentials::isAtHand).toList();
        this.inDatabase = credentials.stream().filter(kind -> !kind.isAtHand()).toList();
        this.known = known;
    }

    /// @param csrf  what the request carries; null where none is needed
    static final class Token extends BaseAuthenticationRequest {
        private final String text;
        private final boolean guarded;
        private final @Nullable String csrf;

        Token(String text, boolean guarded, @Nullable String csrf) {
            this.text = text;
            this.guarded = guarded;
            this.csrf = csrf;
        }
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        Token token = token(context);
        return token == null ? Uni.createFrom().nullItem() : identities.authenticate(token);
    }

    private static @Nullable Token token(RoutingContext context) {
        String header = context.request().getHeader("Authorization");
        if (header != null) {
            return header.startsWith(BEARER)
                    ? new Token(header.substring(BEARER.length()).strip(), false, null)
                    : null;
        }
        String cookie = Stream.of(Cookies.SESSION, Cookies.BOARD)
                .flatMap(name -> Stream.ofNullable(context.request().getCookie(name)))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(null);
        if (cookie == null) {
            return null;
        }
        boolean writes = !READS.contains(context.request().method());
        if (writes && isForeign(context)) {
            return null;
        }
        return new Token(cookie, writes, context.request().getHeader(Headers.CSRF_TOKEN));
    }

    /// Whether the page that sends this was not ours: its cookie is as good as none. Ours were loaded from where the
    /// request goes, by name, port and way: a plain page is not a page of the LAN's door.
    private static boolean isForeign(RoutingContext context) {
        String origin = context.request().getHeader("Origin");
        HostAndPort asked = context.request().authority();
        return origin != null
                && (asked == null || !origin.equals(context.request().scheme() + "://" + asked));
    }

    @Override
    public Class<Token> getRequestType() {
        return Token.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(Token token, AuthenticationRequestContext context) {
        byte[] hash = TokenHash.of(token.text);
        return first(atHand, hash)
                .or(() -> known.held(hash))
                .map(who -> Uni.createFrom().item(() -> identity(token, who)))
                .orElseGet(() -> context.runBlocking(() -> identity(token, inDatabase(hash))));
    }

    private Who inDatabase(byte[] hash) {
        return known.learn(hash, () -> first(inDatabase, hash))
                .orElseThrow(() -> new AuthenticationFailedException("unknown token"));
    }

    private static SecurityIdentity identity(Token token, Who who) {
        if (token.guarded && who.csrf() != null && !who.csrf().equals(token.csrf)) {
            throw new AuthenticationFailedException("the CSRF token is missing or another one's");
        }
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(who.name()))
                .addRoles(who.scopes())
                .addAttribute(Who.ATTRIBUTE, who)
                .build();
    }

    private static Optional<Who> first(List<Credentials> kinds, byte[] hash) {
        return kinds.stream().flatMap(kind -> kind.find(hash).stream()).findFirst();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom()
                .item(new ChallengeData(HttpResponseStatus.UNAUTHORIZED.code(), "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(Token.class);
    }
}
