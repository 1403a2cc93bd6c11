package org.yizhan.agent;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/// The way to the core. On loopback it is plain; on the center's network it is TLS with the center's own authority
/// pinned, and no other in the world is believed. A token never travels in clear.
///
/// @param trust  PEM file of what is pinned; null on loopback
record CoreDoor(URI address, @Nullable Path trust) {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    CoreDoor {
        boolean plain = "http".equals(address.getScheme()) && LOOPBACK.contains(String.valueOf(address.getHost()));
        boolean pinned = "https".equals(address.getScheme()) && trust != null;
        if (!plain && !pinned) {
            throw new IllegalArgumentException(
                    "yizhan.core=" + address + ": http on loopback, or https with yizhan.core.trust=<pem file>");
        }
    }

    /// Empty on loopback.
    ///
    /// @throws IllegalArgumentException when the file holds no certificate
    Optional<SSLContext> tls() {
        if (trust == null) {
            return Optional.empty();
        }
        try (InputStream pem = Files.newInputStream(trust)) {
            KeyStore pinned = KeyStore.getInstance("PKCS12");
            pinned.load(null, null);
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(pem);
            for (Certificate certificate : certificates) {
                pinned.setCertificateEntry("center-" + pinned.size(), certificate);
            }
            if (certificates.isEmpty()) {
                throw new IllegalArgumentException("yizhan.core.trust=" + trust + " holds no certificate");
            }
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(pinned);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return Optional.of(context);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("yizhan.core.trust=" + trust + " cannot be read: " + e.getMessage(), e);
        }
    }
}
