package org.yizhan.county.directory;

import java.util.Optional;
import java.util.UUID;
import org.yizhan.sync.PersonalField;

/// A member's name as it lies in the table: sealed under a key of the member's own, which is wrapped under the key of
/// the center. Without the county's key files a copy of the table names nobody.
///
/// @param wrapped  the member's key
/// @param name     `e1:…`
record SealedName(String wrapped, String name) {
    private static final String FIELD = "name";

    static SealedName of(byte[] centerKey, UUID member, String name) {
        byte[] key = PersonalField.newKey();
        return new SealedName(PersonalField.wrap(centerKey, member, key), PersonalField.seal(key, member, FIELD, name));
    }

    /// Nothing where it was not sealed for this member under this key.
    Optional<String> open(byte[] centerKey, UUID member) {
        return PersonalField.unwrap(centerKey, member, wrapped)
                .flatMap(key -> PersonalField.open(key, member, FIELD, name));
    }
}
