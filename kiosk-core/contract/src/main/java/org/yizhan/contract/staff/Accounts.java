package org.yizhan.contract.staff;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;

/// The accounts of a center's staff: the first is made with the setup code, the others by an admin. Nobody but its
/// owner knows a PIN for longer than until the first sign-on.
public final class Accounts {
    public static final String ACCOUNT = "[a-z][a-z0-9]{1,39}";
    public static final String PIN = "\\d{6,12}";
    public static final String ROLE = "duty|organiser|admin";

    private Accounts() {}

    /// `POST /api/staff/first`, on the core's own machine, until there is an account: whoever reads the core's folder
    /// becomes its first admin. The code dies with its use.
    public record First(
            @NotBlank @Size(max = 40) String code,
            @NotNull @Pattern(regexp = ACCOUNT) String account,
            @NotBlank @Size(max = 40) String name,
            @NotNull @Pattern(regexp = PIN) String pin) {
        @Override
        public String toString() {
            return "First[account=" + account + "]";
        }
    }

    /// `POST /api/staff/accounts`. An account there is already is a 409: what came of a lost answer is seen in the
    /// list, and a lost PIN is reset.
    public record NewAccount(
            @NotNull @Pattern(regexp = ACCOUNT) String account,
            @NotBlank @Size(max = 40) String name,
            @NotEmpty Set<@NotNull @Pattern(regexp = ROLE) String> roles) {
        @Override
        public String toString() {
            return "NewAccount[account=" + account + ", roles=" + roles + "]";
        }
    }

    /// `GET /api/staff/accounts`.
    ///
    /// @param mustChange  was given a PIN and has not chosen one yet
    public record Account(String account, String name, Set<String> roles, boolean locked, boolean mustChange) {
        public Account {
            roles = Set.copyOf(roles);
        }

        @Override
        public String toString() {
            return "Account[account=" + account + ", roles=" + roles + ", locked=" + locked + "]";
        }
    }

    /// `GET /api/staff/colleagues`: somebody who may serve at a desk, as the other desks name them.
    public record Colleague(String account, String name) {
        @Override
        public String toString() {
            return "Colleague[account=" + account + "]";
        }
    }

    /// The answer to a new account and to `POST /api/staff/accounts/{account}/reset`: shown this once, opens nothing
    /// but the choice of another.
    public record OneTimePin(String account, String pin) {
        @Override
        public String toString() {
            return "OneTimePin[account=" + account + "]";
        }
    }

    /// `POST /api/staff/pin`: who is signed on chooses their own.
    public record NewPin(@NotNull @Pattern(regexp = PIN) String pin) {
        @Override
        public String toString() {
            return "NewPin[]";
        }
    }
}
