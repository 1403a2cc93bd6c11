package org.yizhan.county.keys;

import io.quarkus.tls.runtime.KeyStoreAndKeyCertOptions;
import io.quarkus.tls.runtime.KeyStoreProvider;
import io.quarkus.tls.runtime.TrustStoreAndTrustOptions;
import io.quarkus.tls.runtime.TrustStoreProvider;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.Vertx;
import io.vertx.core.net.KeyCertOptions;
import io.vertx.core.net.TrustOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// TLS of the https port: shows a certificate of the county's CA, lets in who has one.
@ApplicationScoped
@Identifier("sync")
class SyncDoor implements KeyStoreProvider, TrustStoreProvider {
    private static final char[] IN_MEMORY = "memory".toCharArray();

    private final CountyCa ca;
    private final List<String> hosts;

    SyncDoor(CountyCa ca, @ConfigProperty(name = "yizhan.sync.hosts") List<String> hosts) {
        this.ca = ca;
        this.hosts = List.copyOf(hosts);
    }

    @Override
    public KeyStoreAndKeyCertOptions getKeyStore(Vertx vertx) {
        try {
            KeyStore store = ca.server(IN_MEMORY, hosts);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, IN_MEMORY);
            return new KeyStoreAndKeyCertOptions(
                    store, KeyCertOptions.wrap((javax.net.ssl.X509KeyManager) keys.getKeyManagers()[0]));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the sync door has no key", e);
        }
    }

    @Override
    public TrustStoreAndTrustOptions getTrustStore(Vertx vertx) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("county", ca.certificate());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            return new TrustStoreAndTrustOptions(store, TrustOptions.wrap(trust.getTrustManagers()[0]));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the sync door trusts nobody", e);
        }
    }
}
