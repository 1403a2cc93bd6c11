package org.yizhan.core.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whom a token stands for.
///
/// @param name     `kiosk-1` for a device, `staff:<account>` for a person
/// @param shown    how a screen names them
/// @param scopes   the security roles, see `Scopes`
/// @param csrf     what a cookie session must send with every write; null for devices
/// @param session  hash of the session's token, as hex
public record Who(
        String name,
        String shown,
        Set<String> scopes,
        @Nullable Integer desk,
        @Nullable String csrf,
        String session) {
    static final String ATTRIBUTE = "yizhan.who";

    public Who {
        scopes = Set.copyOf(scopes);
    }

    @Override
    public String toString() {
        return "Who[name=" + name + ", scopes=" + scopes + ", desk=" + desk + "]";
    }
}
