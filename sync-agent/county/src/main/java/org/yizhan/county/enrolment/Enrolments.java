package org.yizhan.county.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.yizhan.county.audit.Audit;
import org.yizhan.county.centers.Center;
import org.yizhan.county.centers.Centers;
import org.yizhan.county.feed.Feed;
import org.yizhan.county.keys.CenterKeys;
import org.yizhan.county.keys.CountyCa;
import org.yizhan.county.keys.SigningKeys;
import org.yizhan.county.platform.Json;
import org.yizhan.county.platform.LocalizedText;
import org.yizhan.sync.Ed25519;
import org.yizhan.sync.Wire;

/// Hands a center what it needs to speak to the county, and knows which certificates still open the sync door.
@ApplicationScoped
class Enrolments {
    private static final int PASSWORD_BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Jdbi jdbi;
    private final Clock clock;
    private final Centers centers;
    private final Feed feed;
    private final CountyCa ca;
    private final CenterKeys centerKeys;
    private final SigningKeys signingKeys;
    private final Audit audit;
    private final String address;

    Enrolments(
            Jdbi jdbi,
            Clock clock,
            Centers centers,
            Feed feed,
            CountyCa ca,
            CenterKeys centerKeys,
            SigningKeys signingKeys,
            Audit audit,
            @ConfigProperty(name = "yizhan.sync.address") String address) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.centers = centers;
        this.feed = feed;
        this.ca = ca;
        this.centerKeys = centerKeys;
        this.signingKeys = signingKeys;
        this.audit = audit;
        this.address = address;
    }

    /// A new identity for the center; the ones before it no longer open the door. The center key stays the same.
    Wire.Enrolment enrol(String code, String officer) {
        Center center = centers.require(code);
        String password = password();
        CountyCa.Identity identity = ca.center(code, password.toCharArray());
        byte[] centerKey = centerKeys.make(code);
        jdbi.useTransaction(handle -> record(handle, code, identity.certificate(), officer));
        return new Wire.Enrolment(
                code,
                address,
                ca.pem(),
                identity.pkcs12(),
                password,
                centerKey,
                Ed25519.raw(signingKeys.receipts().getPublic()),
                place(center));
    }

    private Wire.Place place(Center center) {
        return jdbi.withHandle(handle -> handle.createQuery("select name, number from county")
                .map((row, context) -> new Wire.Place(
                        center.name().texts(),
                        center.village().texts(),
                        center.town().texts(),
                        Json.own(row.getString(1), LocalizedText.class).texts(),
                        center.phone(),
                        row.getInt(2)))
                .one());
    }

    /// The center that this certificate speaks for; nothing once the certificate was retired.
    Optional<String> centerOf(X509Certificate certificate) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select center_id from certificate where serial = :serial and retired_at is null")
                .bind("serial", serial(certificate))
                .mapTo(String.class)
                .findOne()
                .filter(center ->
                        certificate.getSubjectX500Principal().getName().equals("CN=" + center)));
    }

    private void record(Handle handle, String code, X509Certificate certificate, String officer) {
        feed.open(handle, code);
        handle.createUpdate("update certificate set retired_at = :now where center_id = :code and retired_at is null")
                .bind("now", clock.instant())
                .bind("code", code)
                .execute();
        handle.createUpdate("insert into certificate (center_id, serial, issued_at, expires_at)"
                        + " values (:code, :serial, :now, :until)")
                .bind("code", code)
                .bind("serial", serial(certificate))
                .bind("now", clock.instant())
                .bind("until", certificate.getNotAfter().toInstant())
                .execute();
        audit.note(handle, code, officer, "enrolment.issued", serial(certificate));
    }

    private static String serial(X509Certificate certificate) {
        return certificate.getSerialNumber().toString(16);
    }

    private static String password() {
        byte[] random = new byte[PASSWORD_BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
