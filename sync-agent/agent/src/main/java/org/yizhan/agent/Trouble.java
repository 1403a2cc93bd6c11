package org.yizhan.agent;

/// Why core or county did not do what was asked of them.
abstract sealed class Trouble extends Exception {
    private static final long serialVersionUID = 1;

    enum Party {
        CORE,
        COUNTY
    }

    private final Party party;
    private final Why why;

    private Trouble(Party party, Why why, String message) {
        super(message);
        this.party = party;
        this.why = why;
    }

    Party party() {
        return party;
    }

    Why why() {
        return why;
    }

    /// What the core is told of it.
    String told() {
        return why.because(reason());
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    /// Nobody answered, or somebody who cannot serve now. The same question may be asked again later.
    static final class Away extends Trouble {
        private static final long serialVersionUID = 1;

        Away(Party party, Why why, String message) {
            super(party, why, message);
        }
    }

    /// It was answered, with a no or with something unintelligible.
    static final class Refused extends Trouble {
        private static final long serialVersionUID = 1;
        private static final int UNAUTHORIZED = 401;
        private static final int FORBIDDEN = 403;
        private static final int CONFLICT = 409;

        private final int status;

        Refused(Party party, int status, String message) {
            super(party, Why.of(status), message);
            this.status = status;
        }

        /// Whether what was sent may be to blame, so that sending less of it may help. Not so when the other side
        /// does not know who asks, or holds something that this does not fit.
        boolean overContent() {
            return status != UNAUTHORIZED && status != FORBIDDEN && status != CONFLICT;
        }
    }

    /// The county's word does not hold. Nothing is sent on the strength of it.
    static final class Dubious extends Trouble {
        private static final long serialVersionUID = 1;

        Dubious(String message) {
            super(Party.COUNTY, Why.RECEIPT, message);
        }
    }
}
