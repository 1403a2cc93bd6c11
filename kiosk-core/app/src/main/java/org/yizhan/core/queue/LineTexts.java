package org.yizhan.core.queue;

import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.Problem.Violation;
import org.yizhan.core.directory.PublicText;
import org.yizhan.core.web.Refused;

/// What is written of a line for villagers, in one line each, and how long it may be to fit on a kiosk's tile in
/// large print.
enum LineTexts {
    NAME(8, 24),
    HINT(16, 40),
    /// Why it was closed.
    REASON(16, 40);

    private final int chinese;
    private final int other;

    LineTexts(int chinese, int other) {
        this.chinese = chinese;
        this.other = other;
    }

    /// @throws RuntimeException  400: it breaks a rule of public texts, and which
    void check(String field, LocalizedText text) {
        PublicText.broken(field, text, language -> language.equals(LocalizedText.CHINESE) ? chinese : other)
                .ifPresent(broken -> {
                    throw Refused.invalid(broken.field(), broken.code(), broken.message());
                });
        if (text.texts().values().stream().flatMapToInt(String::codePoints).anyMatch(Character::isISOControl)) {
            throw Refused.invalid(field, Violation.MALFORMED, "must be one line");
        }
    }
}
