package org.yizhan.county.officers;

import java.util.Set;
import org.yizhan.county.platform.Roles;

/// A named person at the county, with the roles that they have now.
record Officer(String id, String name, Set<String> roles) {
    Officer {
        roles = Set.copyOf(roles);
    }

    boolean needsPassword() {
        return roles.contains(Roles.NEW_PASSWORD);
    }
}
