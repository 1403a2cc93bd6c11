package org.yizhan.core.staff;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.contract.staff.Accounts;
import org.yizhan.core.directory.HomeCenter;
import org.yizhan.core.store.SecretFile;
import org.yizhan.core.store.Store;
import org.yizhan.core.web.Refused;

/// How a center gets its first admin: with a code from a file in the core's own folder, typed on the core's own
/// machine. The file is its owner's alone and the code in no log; it is gone once it was used.
@ApplicationScoped
public class FirstAdmin {
    private static final Logger LOG = Logger.getLogger(FirstAdmin.class);
    private static final int AFTER_THE_CENTER = 30;

    /// Without letters and digits that are mistaken for one another; 16 of them are 80 bits.
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 16;
    private static final String GUESSED = "the setup code";
    private static final Set<String> EVERYTHING = Set.of(Scopes.DUTY, Scopes.ORGANISER, Scopes.ADMIN);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Store store;
    private final HomeCenter home;
    private final StaffAccounts accounts;
    private final Patience patience;

    FirstAdmin(
            @ConfigProperty(name = "yizhan.data") Path data,
            Store store,
            HomeCenter home,
            StaffAccounts accounts,
            Patience patience) {
        this.file = data.resolve("first-admin.code");
        this.store = store;
        this.home = home;
        this.accounts = accounts;
        this.patience = patience;
    }

    void start(@Observes @Priority(AFTER_THE_CENTER) StartupEvent starting) {
        if (!isAwaited()) {
            forget();
        } else if (store.read(home::find).isPresent()) {
            SecretFile.readOrMake(file, FirstAdmin::newCode);
            LOG.infof("nobody can sign on yet: open /console/first on this machine, with the code in %s", file);
        }
    }

    public boolean isAwaited() {
        return store.read(StaffAccounts::none);
    }

    /// Of two at once one is the first.
    ///
    /// @param place  where the request comes from; after some wrong codes it waits
    void begin(Accounts.First first, String place) {
        Duration wait = patience.wait(GUESSED, place);
        if (!wait.isZero()) {
            throw Refused.because(
                    429,
                    "staff",
                    "wait",
                    "too many wrong codes from here",
                    Map.of("seconds", Long.toString(wait.toSeconds() + 1)));
        }
        patience.missed(GUESSED, place);
        String pinHash = BcryptUtil.bcryptHash(first.pin());
        var account = new Accounts.NewAccount(first.account(), first.name(), EVERYTHING);
        store.write(tx -> {
            if (!StaffAccounts.none(tx.handle())) {
                throw Refused.conflict("staff", "not-first", "there is an admin already");
            }
            if (!isCode(first.code())) {
                throw Refused.because(403, "staff", "code-refused", "that is not the code in the core's folder");
            }
            accounts.insert(tx, account, pinHash, false, Sessions.NAME_PREFIX + first.account());
            return account;
        });
        patience.succeeded(GUESSED, place);
        forget();
    }

    /// In any case, with blanks and dashes or without.
    private boolean isCode(String typed) {
        byte[] bare = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        try {
            return Files.exists(file)
                    && MessageDigest.isEqual(
                            bare, Files.readString(file).strip().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the used setup code cannot be deleted", e);
        }
    }

    private static byte[] newCode() {
        return RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> ALPHABET.substring(i, i + 1))
                .collect(Collectors.joining("", "", "\n"))
                .getBytes(StandardCharsets.US_ASCII);
    }
}
