package org.yizhan.agent;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.yizhan.sync.Ed25519;
import org.yizhan.sync.Wire;

/// Opens connections to the county that this center was enrolled with, and to no other: mutual TLS with the
/// county's own CA.
final class CountyDoor {
    private final URI county;
    private final SSLContext tls;
    private final PublicKey receiptKey;
    private final ClockCheck clock;
    private final String center;

    private CountyDoor(Wire.Enrolment enrolment, ClockCheck clock) throws GeneralSecurityException, IOException {
        this.clock = clock;
        county = URI.create(enrolment.county());
        tls = tls(enrolment);
        receiptKey = Ed25519.publicKey(enrolment.receiptKey());
        center = enrolment.center();
    }

    /// @throws IOException when the file cannot be read or does not hold an enrolment
    static CountyDoor of(Path enrolment, Clock clock) throws IOException {
        try {
            return new CountyDoor(
                    Json.MAPPER.readValue(Files.readAllBytes(enrolment), Wire.Enrolment.class), new ClockCheck(clock));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("the keys in " + enrolment + " cannot be read: " + e.getMessage(), e);
        }
    }

    /// A connection of its own, with nothing left over from one that died.
    County open() {
        return new HttpCounty(county, tls, clock);
    }

    /// What receipts and statements are verified with.
    PublicKey receiptKey() {
        return receiptKey;
    }

    String center() {
        return center;
    }

    private static SSLContext tls(Wire.Enrolment enrolment) throws GeneralSecurityException, IOException {
        char[] password = enrolment.password().toCharArray();
        KeyStore identity = KeyStore.getInstance("PKCS12");
        identity.load(new ByteArrayInputStream(enrolment.identity()), password);
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(identity, password);

        KeyStore authorities = KeyStore.getInstance("PKCS12");
        authorities.load(null, null);
        int number = 0;
        for (Certificate authority : CertificateFactory.getInstance("X.509")
                .generateCertificates(
                        new ByteArrayInputStream(enrolment.trust().getBytes(StandardCharsets.US_ASCII)))) {
            authorities.setCertificateEntry("authority-" + number++, authority);
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(authorities);

        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
