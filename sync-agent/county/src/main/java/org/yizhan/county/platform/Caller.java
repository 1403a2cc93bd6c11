package org.yizhan.county.platform;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Objects;

/// The officer who makes the present request.
@RequestScoped
@Named("caller")
public class Caller {
    /// Attributes of an officer's identity.
    public static final String NAME = "yizhan.name";

    public static final String CSRF = "yizhan.csrf";

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public String id() {
        return identity.getPrincipal().getName();
    }

    public String name() {
        return Objects.requireNonNullElse(identity.getAttribute(NAME), id());
    }

    public boolean isAdmin() {
        return identity.hasRole(Roles.ADMIN);
    }

    /// What a page of this session sends along with every act.
    public String csrf() {
        return Objects.requireNonNullElse(identity.getAttribute(CSRF), "");
    }
}
