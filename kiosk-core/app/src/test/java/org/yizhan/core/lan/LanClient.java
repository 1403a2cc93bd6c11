package org.yizhan.core.lan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A client on another machine of the center's network: it pins what it was given when it was enrolled.
record LanClient(HttpClient http, URI core) {
    static LanClient pinning(String pem, int port) throws GeneralSecurityException, IOException {
        KeyStore pinned = KeyStore.getInstance("PKCS12");
        pinned.load(null, null);
        pinned.setCertificateEntry("center", certificate(pem));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(pinned);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return new LanClient(HttpClient.newBuilder().sslContext(context).build(), address(port));
    }

    static X509Certificate certificate(String pem) throws GeneralSecurityException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    }

    static URI address(int port) {
        return URI.create("https://127.0.0.2:" + port);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(core.resolve(path)).header("Content-Type", "application/json");
    }
}
