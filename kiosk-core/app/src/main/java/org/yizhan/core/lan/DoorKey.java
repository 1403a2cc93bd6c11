package org.yizhan.core.lan;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/// What the door shows to who connects. The key is made at each start, its certificate again before it ends: a core
/// that is never restarted is never out of date either.
final class DoorKey extends X509ExtendedKeyManager {
    private static final String ALIAS = "door";
    private static final String KIND = "EC";

    private final CenterAuthority authority;
    private final List<String> names;
    private final KeyPair pair;
    private volatile X509Certificate[] chain;

    DoorKey(CenterAuthority authority, List<String> names) throws GeneralSecurityException {
        this.authority = authority;
        this.names = List.copyOf(names);
        this.pair = Certificates.pair();
        this.chain = authority.door(pair.getPublic(), names);
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        if (authority.isDue(chain[0])) {
            chain = authority.door(pair.getPublic(), names);
        }
        return chain.clone();
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return pair.getPrivate();
    }

    @Override
    public @Nullable String chooseEngineServerAlias(
            String kind, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return kind.equals(KIND) ? ALIAS : null;
    }

    @Override
    public @Nullable String chooseServerAlias(String kind, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return kind.equals(KIND) ? ALIAS : null;
    }

    @Override
    public String @Nullable [] getServerAliases(String kind, Principal @Nullable [] issuers) {
        return kind.equals(KIND) ? new String[] {ALIAS} : null;
    }

    @Override
    public @Nullable String chooseClientAlias(String[] kinds, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }

    @Override
    public String @Nullable [] getClientAliases(String kind, Principal @Nullable [] issuers) {
        return null;
    }
}
