package org.yizhan.county.opening;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.platform.LocalizedText;
import org.yizhan.county.platform.Refused;

/// `POST /api/opening/days`: days in a row that are not as their weekday.
///
/// @param version  the one after the version that was seen
/// @param center   that they are for; absent: all
/// @param until    the last of them
/// @param spans    of open ones; else empty
public record Choice(
        @NotNull @Positive Integer version,

        @Nullable @Pattern(regexp = "\\d{12}") String center,

        @NotNull LocalDate from,
        @NotNull LocalDate until,
        @NotNull Kind kind,
        @NotNull LocalizedText name,
        @NotNull @Size(max = 4) List<@NotNull @Valid Span> spans) {
    private static final int LONGEST_NAME = 40;

    Period period() {
        return new Period(center, from, until);
    }

    List<Day> days() {
        return period().dates()
                .map(date -> new Day(center, date, kind, name, spans))
                .toList();
    }

    /// What annotations cannot say: no center would take anything else.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 400 `urn:yizhan:request:invalid`
    void check(LocalDate today) {
        period().checkChosen(today);
        if (name.chinese().length() > LONGEST_NAME || name.english().length() > LONGEST_NAME) {
            throw Refused.invalid("name", "最多 " + LONGEST_NAME + " 个字");
        }
        if ((kind == Kind.OPEN) == spans.isEmpty()) {
            throw Refused.invalid("spans", "另定时间的日子要写几点到几点，别的不写");
        }
        Spans.broken(spans).ifPresent(why -> {
            throw Refused.invalid("spans", why);
        });
    }
}
