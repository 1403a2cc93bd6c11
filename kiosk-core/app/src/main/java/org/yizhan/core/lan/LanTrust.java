package org.yizhan.core.lan;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yizhan.core.store.Sha256;

/// What a client on the LAN pins to know this core: the certificate of the center's own authority. There is none
/// while the core listens on loopback alone.
@ApplicationScoped
public class LanTrust {
    private static final HexFormat PAIRS = HexFormat.ofDelimiter(":").withUpperCase();

    private final CenterAuthority authority;
    private final boolean open;

    LanTrust(CenterAuthority authority, @ConfigProperty(name = "yizhan.lan") String lan) {
        this.authority = authority;
        this.open = LanAddress.of(lan).isPresent();
    }

    public Optional<String> pem() {
        return encoded()
                .map(der -> "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                                .encodeToString(der)
                        + "\n-----END CERTIFICATE-----\n");
    }

    /// SHA-256 of the certificate as browsers show it, `3A:0F:…`.
    public Optional<String> fingerprint() {
        return encoded().map(Sha256::of).map(PAIRS::formatHex);
    }

    private Optional<byte[]> encoded() {
        try {
            return open ? Optional.of(authority.certificate().getEncoded()) : Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate has an encoding", e);
        }
    }
}
