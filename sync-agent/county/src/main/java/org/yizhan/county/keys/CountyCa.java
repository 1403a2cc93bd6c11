package org.yizhan.county.keys;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// The county's own certificate authority, made at the first start. It signs the sync door's certificate and the
/// identity of each center, and nobody trusts it for anything else.
///
/// Certificates are valid from 1970 on: a center whose clock battery died still reaches its county, which then
/// sees by the rows that the time is not to be trusted.
@ApplicationScoped
public class CountyCa {
    private static final Date ALWAYS = Date.from(Instant.EPOCH);
    private static final X500Name NAME = named("Yizhan County CA");
    private static final Period CA_LIFE = Period.ofYears(20);
    private static final Period SERVER_LIFE = Period.ofYears(5);
    private static final Period CENTER_LIFE = Period.ofYears(3);
    private static final String ALIAS = "key";
    private static final char[] FILE_PASSWORD = "vault".toCharArray();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Vault vault;
    private final Clock clock;

    CountyCa(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    public X509Certificate certificate() {
        return certificate(authority());
    }

    public String pem() {
        return pem(certificate());
    }

    /// A fresh certificate for the sync door under these names; a new one at each start.
    KeyStore server(char[] password, List<String> hosts) {
        GeneralName[] names = hosts.stream()
                .map(host -> new GeneralName(isAddress(host) ? GeneralName.iPAddress : GeneralName.dNSName, host))
                .toArray(GeneralName[]::new);
        return issue(named("Yizhan county"), KeyPurposeId.id_kp_serverAuth, names, SERVER_LIFE, password);
    }

    /// A fresh identity for a center, `CN` = its code.
    public Identity center(String code, char[] password) {
        KeyStore store = issue(named(code), KeyPurposeId.id_kp_clientAuth, new GeneralName[0], CENTER_LIFE, password);
        return new Identity(certificate(store), bytes(store, password));
    }

    /// @param pkcs12  key and certificate chain under the password that was given
    public record Identity(X509Certificate certificate, byte[] pkcs12) {}

    private KeyStore issue(X500Name subject, KeyPurposeId purpose, GeneralName[] names, Period life, char[] password) {
        try {
            KeyStore authority = authority();
            KeyPair pair = pair();
            var builder = builder(subject, pair, life)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                    .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
            if (names.length > 0) {
                builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
            }
            X509Certificate signed = sign(builder, (PrivateKey) authority.getKey(ALIAS, FILE_PASSWORD));
            return store(pair.getPrivate(), password, signed, certificate(authority));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("no certificate for " + subject, e);
        }
    }

    private KeyStore authority() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(vault.secret("ca.p12", this::newAuthority)), FILE_PASSWORD);
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the county's CA cannot be read", e);
        }
    }

    private byte[] newAuthority() {
        try {
            KeyPair pair = pair();
            var builder = builder(NAME, pair, CA_LIFE)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return bytes(store(pair.getPrivate(), FILE_PASSWORD, sign(builder, pair.getPrivate())), FILE_PASSWORD);
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("the county's CA cannot be made", e);
        }
    }

    private X509v3CertificateBuilder builder(X500Name subject, KeyPair pair, Period life) throws CertIOException {
        Date until =
                Date.from(clock.instant().atOffset(ZoneOffset.UTC).plus(life).toInstant());
        return new JcaX509v3CertificateBuilder(
                NAME, new BigInteger(127, RANDOM), ALWAYS, until, subject, pair.getPublic());
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, PrivateKey key)
            throws GeneralSecurityException, OperatorCreationException {
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key)));
    }

    private static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static KeyStore store(PrivateKey key, char[] password, Certificate... chain)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        store.setKeyEntry(ALIAS, key, password, chain);
        return store;
    }

    private static byte[] bytes(KeyStore store, char[] password) {
        try {
            var out = new ByteArrayOutputStream();
            store.store(out, password);
            return out.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK writes PKCS#12", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static X509Certificate certificate(KeyStore store) {
        try {
            return (X509Certificate) store.getCertificate(ALIAS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a loaded key store answers", e);
        }
    }

    private static String pem(X509Certificate certificate) {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate has an encoding", e);
        }
    }

    private static boolean isAddress(String host) {
        return host.chars().allMatch(c -> Character.isDigit(c) || c == '.');
    }

    private static X500Name named(String name) {
        return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, name).build();
    }
}
