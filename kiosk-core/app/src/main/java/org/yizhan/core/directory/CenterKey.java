package org.yizhan.core.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yizhan.contract.directory.CenterPapers;
import org.yizhan.core.store.RequestKey;
import org.yizhan.core.store.SecretFile;
import org.yizhan.core.store.Sqlite;

/// The key that wraps persons' keys between this center and its county, and keys its look-ups. It lies in
/// `keys/center.key`, where it comes from the enrolment; a center without one makes its own.
@ApplicationScoped
class CenterKey implements RequestKey {
    private static final int LENGTH = 32;
    private final byte[] key;

    CenterKey(@ConfigProperty(name = "yizhan.data") Path data, Papers papers) {
        this.key = readOrMake(data.resolve("keys").resolve("center.key"), papers);
    }

    byte[] wrap(UUID person, PersonKey personKey) {
        return AesGcm.seal(key, personKey.bytes(), Sqlite.bytes(person));
    }

    PersonKey unwrap(UUID person, byte[] wrapped) {
        return new PersonKey(AesGcm.open(key, wrapped, Sqlite.bytes(person)));
    }

    @Override
    public byte[] hash(byte[] request) {
        return lookup("request", new String(request, StandardCharsets.UTF_8));
    }

    /// A hash that finds equal values of a field and that nobody without the key can guess values for.
    byte[] lookup(String field, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(("yizhan-lookup-1\0" + field + "\0").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whether this is the key that the county shares.
    boolean is(byte[] shared) {
        return MessageDigest.isEqual(key, shared);
    }

    private static byte[] readOrMake(Path file, Papers papers) {
        byte[] key = SecretFile.readOrMake(
                file,
                () -> papers.read()
                        .map(CenterPapers::centerKey)
                        .orElseGet(() -> PersonKey.random().bytes()));
        if (key.length != LENGTH) {
            throw new IllegalStateException(file + " is not a key of " + LENGTH + " bytes");
        }
        return key;
    }
}
