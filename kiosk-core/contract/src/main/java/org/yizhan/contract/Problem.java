package org.yizhan.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A problem detail (RFC 9457) as the core sends it, media type `application/problem+json`.
///
/// Screens show a text chosen by `type` from their own bundles, with `params` filled in; `title` and `detail`
/// are for a person reading a log.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        Map<String, String> params,
        List<Violation> violations) {
    /// What a type of our own starts with: `urn:yizhan:<feature>:<problem>`.
    public static final String URN = "urn:yizhan:";

    /// A body or parameter that breaks a rule; `violations` names each field.
    public static final String INVALID = URN + "request:invalid";

    /// So many requests wait at the core that it takes no more this second (503, `Retry-After`). Nothing was done: the
    /// same request may be sent again with the same key, and a client does so by itself before it tells anybody.
    public static final String BUSY = URN + "store:busy";

    public Problem {
        params = params == null ? Map.of() : Map.copyOf(params);
        violations = violations == null ? List.of() : List.copyOf(violations);
    }

    /// One field that breaks a rule. Screens choose their text by `code`; a code that a screen does not know is as
    /// good as [#MALFORMED].
    ///
    /// @param field    its path in the body (`applicant.name`), or the parameter's name
    /// @param code     which kind of rule, one of the constants here
    /// @param message  the rule in English, for a person reading a log
    public record Violation(String field, String code, String message) {
        /// Something has to be there.
        public static final String REQUIRED = "required";

        public static final String TOO_LONG = "too-long";

        /// It is written in a way that nothing like it can be.
        public static final String MALFORMED = "malformed";

        /// It looks right, but its check digit or its date says that it was mistyped.
        public static final String MISTYPED = "mistyped";

        /// It names something that is not there: an item, a choice, a field.
        public static final String UNKNOWN = "unknown";

        public static final String OUT_OF_RANGE = "out-of-range";

        /// It ends before it starts.
        public static final String REVERSED = "reversed";

        /// It is over already.
        public static final String OVER = "over";

        /// A person's number stands where everybody will read it.
        public static final String SHOWS_ID_NUMBER = "shows-id-number";

        public static final String SHOWS_PHONE = "shows-phone";

        public static final String SHOWS_BANK_CARD = "shows-bank-card";
    }
}
