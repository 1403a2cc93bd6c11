package org.yizhan.core.cases;

import jakarta.enterprise.context.ApplicationScoped;
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

    /// @throws RuntimeException  400 for a mistyped digit, 404 for a code that nobody has, 429 after too many of them
    CaseRow find(Handle handle, ReceiptCode code, String device) {
        if (!ShortCode.checks(code.shortCode())) {
            throw Refused.because(400, "cases", "code-mistyped", "one of the digits is not as printed");
        }
        String who = device + (code.isTyped() ? "/typed" : "/scanned");
        guesses.check("cases", who);
        return cases.byShortCode(handle, code.shortCode()).filter(code::names).orElseThrow(() -> {
            guesses.missed(who);
            return Refused.notFound("cases", "case");
        });
    }
}
