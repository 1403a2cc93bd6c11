package org.yizhan.core.lan;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Makes the two kinds of certificates that the door needs. Both hold from 1970 on: a kiosk whose clock battery died
/// still finds its core.
final class Certificates {
    private static final Date ALWAYS = Date.from(Instant.EPOCH);
    private static final Duration AUTHORITY_LIFE = Duration.ofDays(30 * 365);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final X500Principal AUTHORITY = new X500Principal("CN=Yizhan center");
    private static final X500Principal DOOR = new X500Principal("CN=Yizhan core");

    /// A browser that trusts this authority trusts it for private addresses and `.local` alone: a stolen key opens
    /// nobody's bank.
    private static final List<GeneralName> NOWHERE_ELSE = List.of(
            new GeneralName(GeneralName.iPAddress, "10.0.0.0/8"),
            new GeneralName(GeneralName.iPAddress, "172.16.0.0/12"),
            new GeneralName(GeneralName.iPAddress, "192.168.0.0/16"),
            new GeneralName(GeneralName.iPAddress, "169.254.0.0/16"),
            new GeneralName(GeneralName.iPAddress, "127.0.0.0/8"),
            new GeneralName(GeneralName.dNSName, "local"));

    private Certificates() {}

    static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
        return generator.generateKeyPair();
    }

    static X509Certificate authority(KeyPair pair, Instant now) throws GeneralSecurityException {
        GeneralSubtree[] permitted =
                NOWHERE_ELSE.stream().map(GeneralSubtree::new).toArray(GeneralSubtree[]::new);
        try {
            var builder = builder(AUTHORITY, pair.getPublic(), now.plus(AUTHORITY_LIFE))
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign))
                    .addExtension(Extension.nameConstraints, true, new NameConstraints(permitted, null));
            return sign(builder, pair.getPrivate());
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
    }

    static X509Certificate door(
            PublicKey key, List<String> names, Instant until, X509Certificate authority, PrivateKey signer)
            throws GeneralSecurityException {
        Instant last = authority.getNotAfter().toInstant();
        try {
            var builder = builder(DOOR, key, until.isBefore(last) ? until : last)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                    .addExtension(
                            Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                    .addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names(names.stream())));
            return sign(builder, signer);
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static GeneralName[] names(Stream<String> names) {
        return names.map(name ->
                        new GeneralName(name.endsWith(".local") ? GeneralName.dNSName : GeneralName.iPAddress, name))
                .toArray(GeneralName[]::new);
    }

    private static X509v3CertificateBuilder builder(X500Principal subject, PublicKey key, Instant until) {
        return new JcaX509v3CertificateBuilder(
                AUTHORITY, new BigInteger(127, RANDOM), ALWAYS, Date.from(until), subject, key);
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, PrivateKey key)
            throws GeneralSecurityException {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key)));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
