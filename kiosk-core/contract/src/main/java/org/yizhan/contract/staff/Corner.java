package org.yizhan.contract.staff;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The staff corner of a kiosk. Its PIN is not the console's: it is typed where people stand around, and opens the
/// device page of that one kiosk and nothing else. A two-digit number says whose it is, so that no public screen
/// lists who works here.
public final class Corner {
    private Corner() {}

    public static final String PIN = "\\d{6}";

    /// `POST /api/staff/corner`, by an enrolled kiosk.
    public record Entry(
            @NotNull @Pattern(regexp = "\\d{2}") String number,
            @NotNull @Pattern(regexp = PIN) String pin) {
        @Override
        public String toString() {
            return "Entry[number=" + number + "]";
        }
    }

    /// @param token  stands for that person at that kiosk until it is given back or `expiresAt`
    public record Pass(String token, Instant expiresAt) {
        @Override
        public String toString() {
            return "Pass[expiresAt=" + expiresAt + "]";
        }
    }

    /// `POST /api/staff/corner/names`: whom the kiosk's keyboard completes while that person fills in for somebody. The
    /// kiosk forgets them with the next home screen.
    ///
    /// @param names  of the center's members
    public record Names(List<String> names) {
        public Names {
            names = List.copyOf(names);
        }

        @Override
        public String toString() {
            return "Names[" + names.size() + "]";
        }
    }

    /// `GET /api/staff/corner/pins`: who may have a PIN; an admin sees everybody, others themselves.
    ///
    /// @param number  given with the first PIN; null without one
    public record Holder(
            String account, String name, @Nullable String number) {
        @Override
        public String toString() {
            return "Holder[account=" + account + ", number=" + number + "]";
        }
    }

    /// `PUT /api/staff/corner/pins/{account}`: one's own, or anybody's by an admin.
    public record PinChoice(@NotNull @Pattern(regexp = PIN) String pin) {
        @Override
        public String toString() {
            return "PinChoice[]";
        }
    }
}
