package org.yizhan.county.keys;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;

/// The code that makes somebody the first officer: whoever can read the county's own folder may. It is in a file that
/// only its owner can read, never in a log, and gone once it was used.
@ApplicationScoped
public class SetupCode {
    private static final String NAME = "first-officer.code";
    /// Without letters and digits that are mistaken for one another; 16 of them are 80 bits.
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Vault vault;

    SetupCode(Vault vault) {
        this.vault = vault;
    }

    /// Makes the code unless there is one.
    ///
    /// @return where it is
    public Path make() {
        code();
        return vault.file(NAME);
    }

    /// @param typed  in any case, with blanks and dashes or without
    public boolean matches(String typed) {
        String bare = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return vault.holds(NAME) && MessageDigest.isEqual(bare.getBytes(StandardCharsets.UTF_8), code());
    }

    public void forget() {
        try {
            Files.deleteIfExists(vault.file(NAME));
        } catch (IOException e) {
            throw new UncheckedIOException("the used setup code cannot be deleted", e);
        }
    }

    private byte[] code() {
        byte[] stored = vault.secret(NAME, SetupCode::random);
        return new String(stored, StandardCharsets.US_ASCII).strip().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] random() {
        return RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> ALPHABET.substring(i, i + 1))
                .collect(Collectors.joining("", "", "\n"))
                .getBytes(StandardCharsets.US_ASCII);
    }
}
