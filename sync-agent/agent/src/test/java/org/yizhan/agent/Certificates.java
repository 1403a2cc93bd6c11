package org.yizhan.agent;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// Self-signed certificates of a county and a center, made by the JDK's keytool.
record Certificates(byte[] countyPkcs12, String countyPem, byte[] centerPkcs12, String centerPem) {
    static final String PASSWORD = "for-tests-only";

    static Certificates in(Path directory) throws IOException, InterruptedException {
        Path county = directory.resolve("county.p12");
        Path center = directory.resolve("center.p12");
        make(county, "CN=county");
        make(center, "CN=" + CoreDouble.CENTER);
        return new Certificates(Files.readAllBytes(county), pem(county), Files.readAllBytes(center), pem(center));
    }

    private static void make(Path store, String name) throws IOException, InterruptedException {
        keytool(store, "-genkeypair", "-keyalg", "EC", "-dname", name, "-validity", "30", "-ext", "san=ip:127.0.0.1");
    }

    private static String pem(Path store) throws IOException, InterruptedException {
        return keytool(store, "-exportcert", "-rfc");
    }

    private static String keytool(Path store, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.add("-J-XX:TieredStopAtLevel=1");
        command.addAll(List.of(arguments));
        command.addAll(
                List.of("-alias", "it", "-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
        if (process.waitFor() != 0) {
            throw new IOException("keytool: " + output);
        }
        return output;
    }

    SSLContext countyContext() throws IOException {
        try {
            KeyStore own = KeyStore.getInstance("PKCS12");
            own.load(new ByteArrayInputStream(countyPkcs12), PASSWORD.toCharArray());
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own, PASSWORD.toCharArray());
            KeyStore centers = KeyStore.getInstance("PKCS12");
            centers.load(new ByteArrayInputStream(centerPkcs12), PASSWORD.toCharArray());
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("center", centers.getCertificate("it"));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }
}
