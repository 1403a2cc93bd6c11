package org.yizhan.county.enrolment;

import io.quarkus.security.credential.CertificateCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.yizhan.county.platform.Roles;

/// Makes a client certificate the center it was issued to. A certificate that was retired is nobody.
@ApplicationScoped
class CenterIdentity implements SecurityIdentityAugmentor {
    private final Enrolments enrolments;

    CenterIdentity(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        CertificateCredential shown = identity.getCredential(CertificateCredential.class);
        return shown == null ? Uni.createFrom().item(identity) : context.runBlocking(() -> center(shown));
    }

    private SecurityIdentity center(CertificateCredential shown) {
        var identity = QuarkusSecurityIdentity.builder();
        enrolments
                .centerOf(shown.getCertificate())
                .ifPresentOrElse(
                        code -> identity.setPrincipal(new QuarkusPrincipal(code))
                                .addRole(Roles.CENTER),
                        () -> identity.setPrincipal(new QuarkusPrincipal("")).setAnonymous(true));
        return identity.build();
    }
}
