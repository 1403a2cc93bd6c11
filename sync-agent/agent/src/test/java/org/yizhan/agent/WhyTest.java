package org.yizhan.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class WhyTest {
    private static Throwable because(Throwable outer, Throwable inner) {
        outer.initCause(inner);
        return outer;
    }

    @Test
    void a_failure_has_the_code_of_its_innermost_reason() {
        assertEquals(Why.UNREACHABLE, Why.of(new ConnectException("refused")));
        assertEquals(Why.UNREACHABLE, Why.of(because(new ConnectException(), new UnresolvedAddressException())));
        assertEquals(Why.UNREACHABLE, Why.of(new SSLException("closing inbound before receiving peer's close_notify")));
        assertEquals(Why.TIMEOUT, Why.of(new HttpConnectTimeoutException("connect")));
        assertEquals(Why.CERTIFICATE, Why.of(new SSLHandshakeException("no trusted certificate found")));
        assertEquals(Why.CERTIFICATE, Why.of(new IOException("Received fatal alert: bad_certificate")));
        assertEquals(
                Why.CLOCK,
                Why.of(because(new SSLHandshakeException("path"), new CertificateNotYetValidException("NotBefore"))));
        assertEquals(
                Why.CLOCK,
                Why.of(because(
                        new SSLHandshakeException("path"),
                        new CertPathValidatorException(
                                "validity",
                                new CertificateExpiredException("NotAfter"),
                                null,
                                -1,
                                CertPathValidatorException.BasicReason.EXPIRED))));
    }

    @Test
    void every_code_is_explained_where_its_readers_look() throws IOException {
        String readme =
                Files.readString(Path.of(System.getProperty("yizhan.root"), "sync-agent", "agent", "README.md"));
        for (Why why : Why.values()) {
            assertTrue(readme.contains("`" + why.code() + "`"), why.code());
        }
    }
}
