package org.yizhan.county.keys;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.yizhan.sync.PersonalField;

/// The key that each center shares with the county: it wraps the keys of the center's persons on their way, and at the
/// county those of its members.
@ApplicationScoped
public class CenterKeys {
    private final Vault vault;

    CenterKeys(Vault vault) {
        this.vault = vault;
    }

    /// Made when it is first needed and the same ever after: rows wrapped under it stay in the journal.
    ///
    /// @param center  a code of digits, so it is a safe file name
    public byte[] make(String center) {
        return vault.secret(name(center), PersonalField::newKey);
    }

    public Optional<byte[]> of(String center) {
        return vault.holds(name(center)) ? Optional.of(make(center)) : Optional.empty();
    }

    private static String name(String center) {
        return "center-" + center + ".key";
    }
}
