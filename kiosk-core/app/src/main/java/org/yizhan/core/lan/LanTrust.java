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
    private final Optional<LanAddress> address;

    LanTrust(CenterAuthority authority, @ConfigProperty(name = "yizhan.lan") String lan) {
        this.authority = authority;
        this.address = LanAddress.of(lan);
    }

    /// Where a browser on the LAN finds this core, `https://192.168.1.20:8605`; empty as well for a port that is
    /// not known before the door is open.
    public Optional<String> address() {
        return address.filter(lan -> lan.port() > 0).map(lan -> "https://" + lan);
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
            return address.isPresent() ? Optional.of(authority.certificate().getEncoded()) : Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate has an encoding", e);
        }
    }
}
