package org.yizhan.county.notices;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.platform.LocalizedText;
import org.yizhan.county.platform.Refused;

/// `POST /api/notices`: a county notice as one officer drafts it.
///
/// @param id       made by the client; the same draft again is safe
/// @param centers  codes of the centers that show it; empty: all
public record Draft(
        @NotNull UUID id,
        @NotNull Notice.Kind kind,
        @NotNull LocalizedText title,
        @NotNull LocalizedText body,
        @NotNull LocalizedText publisher,
        @Nullable LocalizedText objection,
        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn,

        @NotNull @Size(max = 1000) List<@NotNull @Pattern(regexp = "\\d{12}") String> centers) {
    private static final int MAX_TITLE = 60;
    private static final int MAX_BODY = 4000;
    private static final int MAX_LINE = 100;
    private static final int MAX_YEARS = 5;

    /// Numbers that point at a person: identity card, bank card, mobile telephone.
    private static final java.util.regex.Pattern PERSONAL =
            java.util.regex.Pattern.compile("(?<!\\d)(\\d{17}[\\dXx]|\\d{16,19}|1[3-9]\\d{9})(?!\\d)");

    /// What annotations cannot say.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 400 `urn:yizhan:request:invalid`
    void check(LocalDate today) {
        length("title", title, MAX_TITLE);
        length("body", body, MAX_BODY);
        length("publisher", publisher, MAX_LINE);
        if (objection != null) {
            length("objection", objection, MAX_LINE);
        }
        if (endsOn.isBefore(startsOn)) {
            throw Refused.invalid("endsOn", "不能早于开始的日子");
        }
        if (endsOn.isBefore(today) || endsOn.isAfter(today.plusYears(MAX_YEARS))) {
            throw Refused.invalid("endsOn", "要在今天之后、五年之内");
        }
        if (startsOn.isBefore(today.minusYears(1))) {
            throw Refused.invalid("startsOn", "不能早于一年前");
        }
    }

    private static void length(String field, LocalizedText text, int max) {
        for (String one : text.texts().values()) {
            if (one.length() > max) {
                throw Refused.invalid(field, "最多 " + max + " 个字");
            }
            if (PERSONAL.matcher(one.replaceAll("[\\s-]", "")).find()) {
                throw Refused.invalid(field, "里面有身份证号、手机号或银行卡号，不能公开");
            }
        }
    }
}
