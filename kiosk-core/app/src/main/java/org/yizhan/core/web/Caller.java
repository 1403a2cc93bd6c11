package org.yizhan.core.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Headers;
import org.yizhan.contract.Problem.Violation;

/// Who makes the present request: an enrolled device or a signed-on person.
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;
    private final RoutingContext request;

    Caller(SecurityIdentity identity, RoutingContext request) {
        this.identity = identity;
        this.request = request;
    }

    /// `kiosk-1` for a device, `staff:<account>` for a person: names the caller in keys, logs and the journal.
    public String name() {
        return identity.isAnonymous() ? "anonymous" : identity.getPrincipal().getName();
    }

    public Who who() {
        Who who = identity.getAttribute(Who.ATTRIBUTE);
        if (who == null) {
            throw Refused.because(401, "staff", "unauthenticated", "nobody is signed on");
        }
        return who;
    }

    public boolean has(String scope) {
        return identity.hasRole(scope);
    }

    /// The key that names the effect this request intends: the header, else the id made by the client.
    public String idempotencyKey(UUID id) {
        String header = request.request().getHeader(Headers.IDEMPOTENCY_KEY);
        return header == null ? id.toString() : key(header);
    }

    private static String key(String header) {
        try {
            return UUID.fromString(header.strip()).toString();
        } catch (IllegalArgumentException e) {
            throw Refused.invalid(Headers.IDEMPOTENCY_KEY, Violation.MALFORMED, "must be a UUID");
        }
    }

    /// The desk the signed-on person sits at, if any.
    public @Nullable Integer desk() {
        return who().desk();
    }
}
