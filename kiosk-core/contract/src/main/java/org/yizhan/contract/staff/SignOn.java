package org.yizhan.contract.staff;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Staff sign on with a named account; it works without the county.
public final class SignOn {
    private SignOn() {}

    /// `POST /api/staff/sign-on`. Where a colleague is signed on at the desk it is refused (409, `desk-taken`, with
    /// `desk` and `by`) unless it is meant.
    ///
    /// @param desk      the desk one sits down at, if any
    /// @param takeOver  signs a colleague off who is signed on at that desk
    public record Request(
            @NotBlank @Size(max = 40) String account,
            @NotNull @Pattern(regexp = "\\d{6,12}") String pin,
            @Nullable @Positive @Max(20) Integer desk,
            boolean takeOver) {
        public Request(String account, String pin, @Nullable Integer desk) {
            this(account, pin, desk, false);
        }

        @Override
        public String toString() {
            return "Request[account=" + account + ", desk=" + desk + ", takeOver=" + takeOver + "]";
        }
    }

    /// @param token  goes into `Authorization: Bearer …`; browsers get it as an HTTP-only cookie
    /// @param csrf   a cookie session sends it as `X-CSRF-Token` with every write
    public record Session(String token, String csrf, Me me, Instant expiresAt) {
        @Override
        public String toString() {
            return "Session[me=" + me + ", expiresAt=" + expiresAt + "]";
        }
    }

    /// `GET /api/staff/me`.
    public record Me(
            String account,
            String name,
            Set<String> roles,
            @Nullable Integer desk) {
        @Override
        public String toString() {
            return "Me[account=" + account + ", roles=" + roles + ", desk=" + desk + "]";
        }
    }
}
