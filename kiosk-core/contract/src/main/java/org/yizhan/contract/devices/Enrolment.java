package org.yizhan.contract.devices;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Kiosks, the big screen, the desks' browsers and the agent are enrolled clients of the core: one enrolment
/// code, used once, buys one token.
public final class Enrolment {
    private Enrolment() {}

    /// How a client may be called: letters, digits, space, dot, dash and underscore, 40 at most.
    public static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,39}";

    /// What a client is, and so what its token may do.
    public enum Kind {
        KIOSK,
        BOARD,
        AGENT;

        /// The scopes (security roles) a client of this kind has.
        public Set<String> scopes() {
            return switch (this) {
                case KIOSK -> Set.of(Scopes.KIOSK, Scopes.BOARD);
                case BOARD -> Set.of(Scopes.BOARD);
                case AGENT -> Set.of(Scopes.AGENT);
            };
        }
    }

    /// `POST /api/devices/codes`: an admin prepares the enrolment of one client.
    public record CodeRequest(
            @NotNull Kind kind,
            @NotNull @Pattern(regexp = NAME) String name) {}

    /// The answer: good for one enrolment until `expiresAt`.
    ///
    /// @param fingerprint  of what [Enrolled#trust] is, to be compared by eye; null on loopback
    public record Code(
            String code, Instant expiresAt, @Nullable String fingerprint) {
        @Override
        public String toString() {
            return "Code[expiresAt=" + expiresAt + "]";
        }
    }

    /// `GET /api/devices/clients`: an enrolled client, without its token.
    public record Client(UUID id, Kind kind, String name, Instant enrolledAt) {}

    /// `POST /api/devices/enrol`.
    public record Request(
            @NotBlank @Size(max = 80) String code,
            @NotNull Kind kind,
            @NotNull @Pattern(regexp = NAME) String name) {
        @Override
        public String toString() {
            return "Request[kind=" + kind + ", name=" + name + "]";
        }
    }

    /// The answer; the token is shown this once and kept only as a hash.
    ///
    /// @param trust  PEM of the center's own authority, which a client on the LAN pins; null where the core is on
    ///               loopback alone
    public record Enrolled(
            UUID clientId,
            Kind kind,
            String token,
            @Nullable String trust) {
        @Override
        public String toString() {
            return "Enrolled[clientId=" + clientId + ", kind=" + kind + "]";
        }
    }
}
