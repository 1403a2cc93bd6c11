package org.yizhan.core.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.yizhan.core.codes.Guesses;
import org.yizhan.core.codes.ShortCode;
import org.yizhan.core.web.Refused;

/// Finds the case of a receipt. Digits whose check digit does not fit cost nothing; codes that nobody has slow the
/// device down, whatever they are looked up for.
@ApplicationScoped
class ReceiptLookup {
    private final CaseTable cases;
    private final Guesses guesses;

    ReceiptLookup(CaseTable cases, Guesses guesses) {
        this.cases = cases;
        this.guesses = guesses;
    }

    /// Never within a work of the write lane: that may be done once more, and a code that nobody has counts once.
    ///
    /// @throws RuntimeException  400 for a mistyped digit, 404 for a code that nobody has, 429 after too many
    CaseRow find(Handle handle, ReceiptCode code, String device) {
        if (!ShortCode.checks(code.shortCode())) {
            throw Refused.because(400, "cases", "code-mistyped", "one of the digits is not as printed");
        }
        String who = device + (code.isTyped() ? "/typed" : "/scanned");
        return guesses.find("cases", who, () -> named(handle, code)).orElseThrow(ReceiptLookup::unknown);
    }

    /// One that [#find] found a moment ago, within a work.
    CaseRow again(Handle handle, ReceiptCode code) {
        return named(handle, code).orElseThrow(ReceiptLookup::unknown);
    }

    private Optional<CaseRow> named(Handle handle, ReceiptCode code) {
        return cases.byShortCode(handle, code.shortCode()).filter(code::names);
    }

    private static RuntimeException unknown() {
        return Refused.notFound("cases", "case");
    }
}
