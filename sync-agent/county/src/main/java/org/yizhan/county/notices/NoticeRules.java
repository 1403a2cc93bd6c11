package org.yizhan.county.notices;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.platform.LocalizedText;

/// What the county's notices must keep to. Never laxer than the centers, which set aside what breaks their rules:
/// what was published here would be shown nowhere. `vectors/notices.json` of the protocol holds both to it.
final class NoticeRules {
    private static final int MAX_TITLE = 60;
    private static final int MAX_BODY = 4000;
    private static final int MAX_LINE = 100;
    private static final int YEARS = 3;

    /// A center's clock may be a day behind when it judges the last day.
    private static final int DAYS_BEHIND = 1;

    /// The shape of a BCP 47 tag, `zh-CN`.
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");

    private NoticeRules() {}

    record Broken(String field, String why) {}

    /// The first rule that a notice breaks.
    static Optional<Broken> broken(
            LocalizedText title,
            LocalizedText body,
            LocalizedText publisher,
            @Nullable LocalizedText objection,
            LocalDate startsOn,
            LocalDate endsOn,
            LocalDate today) {
        return text("title", title, MAX_TITLE)
                .or(() -> text("body", body, MAX_BODY))
                .or(() -> text("publisher", publisher, MAX_LINE))
                .or(() -> objection == null ? Optional.empty() : text("objection", objection, MAX_LINE))
                .or(() -> dates(startsOn, endsOn, today));
    }

    private static Optional<Broken> text(String field, LocalizedText text, int longest) {
        if (!text.texts().keySet().stream()
                .allMatch(tag -> LANGUAGE.matcher(tag).matches())) {
            return broken(field, "语言写法不对，应如 zh-CN");
        }
        for (String words : text.texts().values()) {
            if (words.isBlank()) {
                return broken(field, "每种语言都要有内容");
            }
            if (words.codePointCount(0, words.length()) > longest) {
                return broken(field, "最多 " + longest + " 个字");
            }
            if (words.codePoints().anyMatch(NoticeRules::isNoWriting)) {
                return broken(field, "里面有不能显示的控制字符");
            }
            if (PersonalNumber.standsIn(words)) {
                return broken(field, "里面有身份证号、手机号或银行卡号，不能公开");
            }
        }
        return Optional.empty();
    }

    private static boolean isNoWriting(int character) {
        return Character.isISOControl(character) && "\r\n\t".indexOf(character) < 0;
    }

    private static Optional<Broken> dates(LocalDate startsOn, LocalDate endsOn, LocalDate today) {
        if (startsOn.isBefore(today.minusYears(1))) {
            return broken("startsOn", "不能早于一年前");
        }
        if (endsOn.isBefore(startsOn)) {
            return broken("endsOn", "不能早于开始的日子");
        }
        if (endsOn.isBefore(today)
                || endsOn.isAfter(today.minusDays(DAYS_BEHIND).plusYears(YEARS))) {
            return broken("endsOn", "要在今天之后、三年之内");
        }
        return endsOn.isAfter(startsOn.plusYears(YEARS)) ? broken("endsOn", "最多公开三年") : Optional.empty();
    }

    private static Optional<Broken> broken(String field, String why) {
        return Optional.of(new Broken(field, why));
    }
}
