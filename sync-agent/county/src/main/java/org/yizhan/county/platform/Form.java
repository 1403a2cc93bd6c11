package org.yizhan.county.platform;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// The fields of a console's form: a browser sends text, and blanks where nothing was written. What is missing or
/// unreadable is refused by the field's name.
public final class Form {
    private Form() {}

    /// Null where nothing was written.
    public static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 400 `urn:yizhan:request:invalid`, as all of these
    public static String given(String field, @Nullable String text) {
        return required(field, text(text));
    }

    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw Refused.invalid(field, "必须写明");
        }
        return value;
    }

    public static LocalDate date(String field, @Nullable String text) {
        try {
            return LocalDate.parse(given(field, text));
        } catch (DateTimeException e) {
            throw Refused.invalid(field, "要写成日期");
        }
    }

    public static LocalTime time(String field, @Nullable String text) {
        try {
            return LocalTime.parse(given(field, text));
        } catch (DateTimeException e) {
            throw Refused.invalid(field, "写成 08:30");
        }
    }
}
