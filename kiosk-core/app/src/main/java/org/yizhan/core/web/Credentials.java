package org.yizhan.core.web;

import java.util.Optional;

/// A kind of token: the enrolled devices' and the staff sessions' each have one.
public interface Credentials {
    /// Whom the token with that SHA-256 stands for now; empty when it is unknown, expired or revoked.
    Optional<Who> find(byte[] tokenHash);
}
