package org.yizhan.core.lan;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.SecretFile;

/// The center's own certificate authority, made when it is first needed: `keys/lan-authority.p12`. Clients pin it and
/// not the door's certificate, which may then be made anew as often as it likes.
@ApplicationScoped
class CenterAuthority {
    private static final Duration DOOR_LIFE = Duration.ofDays(730);
    private static final Duration RENEWED_BEFORE = Duration.ofDays(60);
    private static final String ALIAS = "authority";
    /// The file's rights guard it, as they guard the other keys.
    private static final char[] FILE_PASSWORD = "center".toCharArray();

    private final Path file;
    private final CoreClock clock;

    CenterAuthority(@ConfigProperty(name = "yizhan.data") Path data, CoreClock clock) {
        this.file = data.resolve("keys").resolve("lan-authority.p12");
        this.clock = clock;
    }

    X509Certificate certificate() {
        try {
            return (X509Certificate) store().getCertificate(ALIAS);
        } catch (GeneralSecurityException e) {
            throw unreadable(e);
        }
    }

    /// A certificate of the door under these names, with the authority's behind it.
    ///
    /// @param names  IPv4 addresses, and host names that end in `.local`
    X509Certificate[] door(PublicKey key, List<String> names) {
        try {
            KeyStore store = store();
            var authority = (X509Certificate) store.getCertificate(ALIAS);
            var signer = (PrivateKey) store.getKey(ALIAS, FILE_PASSWORD);
            var until = clock.possible().plus(DOOR_LIFE);
            return new X509Certificate[] {Certificates.door(key, names, until, authority, signer), authority};
        } catch (GeneralSecurityException e) {
            throw unreadable(e);
        }
    }

    /// Whether a certificate ends soon enough to be made anew.
    boolean isDue(X509Certificate certificate) {
        return clock.now()
                .plus(RENEWED_BEFORE)
                .isAfter(certificate.getNotAfter().toInstant());
    }

    private synchronized KeyStore store() {
        byte[] stored = SecretFile.readOrMake(file, this::make);
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(stored), FILE_PASSWORD);
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw unreadable(e);
        }
    }

    private byte[] make() {
        try {
            KeyPair pair = Certificates.pair();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, FILE_PASSWORD);
            var certificate = Certificates.authority(pair, clock.possible());
            store.setKeyEntry(ALIAS, pair.getPrivate(), FILE_PASSWORD, new X509Certificate[] {certificate});
            var bytes = new ByteArrayOutputStream();
            store.store(bytes, FILE_PASSWORD);
            return bytes.toByteArray();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the center's authority cannot be made", e);
        }
    }

    private IllegalStateException unreadable(Exception cause) {
        return new IllegalStateException(file + " cannot be read", cause);
    }
}
