package org.yizhan.county.officers;

import java.util.Set;

/// A named person at the county.
record Officer(String id, String name, Set<String> roles) {
    Officer {
        roles = Set.copyOf(roles);
    }
}
