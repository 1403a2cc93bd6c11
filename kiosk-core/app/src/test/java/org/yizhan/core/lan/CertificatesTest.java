package org.yizhan.core.lan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CertificatesTest {
    private static final Instant NOW = Instant.parse("2026-11-25T00:00:00Z");
    private static final Instant UNTIL = NOW.plus(700, ChronoUnit.DAYS);

    @Test
    void a_door_of_the_lan_is_believed_also_by_a_machine_whose_clock_battery_died() throws GeneralSecurityException {
        validate(NOW, "192.168.1.20", "center.local");
        validate(Instant.parse("1980-01-01T00:00:00Z"), "10.0.0.7");
    }

    @Test
    void the_authority_speaks_for_no_address_beyond_the_lan() {
        assertThrows(CertPathValidatorException.class, () -> validate(NOW, "8.8.8.8"));
    }

    @Test
    void a_certificate_that_ended_is_not_believed() {
        assertThrows(CertPathValidatorException.class, () -> validate(UNTIL.plusSeconds(1), "192.168.1.20"));
    }

    @Test
    void a_door_does_not_outlive_its_authority() throws GeneralSecurityException {
        KeyPair pair = Certificates.pair();
        X509Certificate authority = Certificates.authority(pair, NOW);
        X509Certificate door = Certificates.door(
                Certificates.pair().getPublic(),
                List.of("192.168.1.20"),
                NOW.plus(40_000, ChronoUnit.DAYS),
                authority,
                pair.getPrivate());
        assertEquals(authority.getNotAfter(), door.getNotAfter());
    }

    private static void validate(Instant at, String... names) throws GeneralSecurityException {
        KeyPair pair = Certificates.pair();
        X509Certificate authority = Certificates.authority(pair, NOW);
        X509Certificate door =
                Certificates.door(Certificates.pair().getPublic(), List.of(names), UNTIL, authority, pair.getPrivate());
        // Beneath its own key, so that what it may vouch for is looked at: Java does not look at that of an anchor.
        var anchor = new TrustAnchor(authority.getSubjectX500Principal(), pair.getPublic(), null);
        var parameters = new PKIXParameters(Set.of(anchor));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(at));
        CertPathValidator.getInstance("PKIX")
                .validate(
                        CertificateFactory.getInstance("X.509").generateCertPath(List.of(door, authority)), parameters);
    }
}
