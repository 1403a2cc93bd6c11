package org.yizhan.core.web;

import java.util.Optional;

/// A kind of token: the enrolled devices' and the staff sessions' each have one.
public interface Credentials {
    /// Whom the token with that SHA-256 stands for now; empty when it is unknown, expired or revoked.
    Optional<Who> find(byte[] tokenHash);

    /// Whether the answer costs nothing and holds for this very moment only: nobody else keeps it.
    default boolean isAtHand() {
        return false;
    }
}
