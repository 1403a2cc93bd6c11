package org.yizhan.agent;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import java.util.Set;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/// Why the line to the county is down, or up and lacking: the first word of the reason that the core is told. The codes
/// stay what they are, screens choose their words by them.
enum Why {
    /// No network, no such name, nobody listening, or the connection broke.
    UNREACHABLE,
    /// Connected, but nothing was heard for as long as the agent is patient.
    TIMEOUT,
    /// One side does not take the other's certificate, also because the center was enrolled anew.
    CERTIFICATE,
    /// The center's clock is wrong by more than some minutes, or too wrong for the certificates.
    CLOCK,
    /// The county answers that it cannot serve now.
    COUNTY_BUSY,
    /// The county answers with an error, or with something unintelligible.
    COUNTY_ERROR,
    /// The county's signature does not hold.
    RECEIPT,
    /// The center's database was rolled back, and a new epoch was no remedy.
    ROLLED_BACK,
    /// The county holds other rows under the same numbers and has put the stream in quarantine.
    FORKED,
    /// The enrolment is that of another center.
    WRONG_CENTER,
    /// Up, but the county refuses a row.
    ROW_REFUSED,
    /// Up, but a row of the center's own is not what its hash says.
    ROW_DAMAGED,
    /// Up, but the county's changes do not reach the core.
    CHANGES_STOPPED,
    /// The agent was stopped.
    STOPPED;

    private static final Set<Integer> BUSY = Set.of(408, 425, 429, 502, 503, 504);
    private static final Set<Integer> NOBODY = Set.of(401, 403);

    /// As it stands on the wire, `no-route`-like: lower case with hyphens.
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// `<code>: <detail>`, the detail for a log.
    String because(String detail) {
        return code() + ": " + detail;
    }

    static boolean isBusy(int status) {
        return BUSY.contains(status);
    }

    static Why of(int status) {
        if (NOBODY.contains(status)) {
            return CERTIFICATE;
        }
        return isBusy(status) ? COUNTY_BUSY : COUNTY_ERROR;
    }

    /// @param failure  what an exchange ended with in place of an answer
    static Why of(@Nullable Throwable failure) {
        Why why = UNREACHABLE;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case CertificateExpiredException expired -> {
                    return CLOCK;
                }
                case CertificateNotYetValidException early -> {
                    return CLOCK;
                }
                case CertPathValidatorException path
                when isOfTime(path) -> {
                    return CLOCK;
                }
                case HttpTimeoutException timeout -> why = TIMEOUT;
                case SSLHandshakeException handshake -> why = CERTIFICATE;
                case SSLPeerUnverifiedException other -> why = CERTIFICATE;
                case SSLException tls when isAlert(tls) -> why = CERTIFICATE;
                case IOException io when isAlert(io) -> why = CERTIFICATE;
                default -> {}
            }
        }
        return why;
    }

    private static boolean isOfTime(CertPathValidatorException path) {
        return path.getReason() == BasicReason.EXPIRED || path.getReason() == BasicReason.NOT_YET_VALID;
    }

    /// With TLS 1.3 the county judges the center's certificate after the handshake, and says so by an alert.
    private static boolean isAlert(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.contains("fatal alert") && message.contains("certificate");
    }
}
