package org.yizhan.core.journal;

import java.util.UUID;

/// What a feature writes into the journal beside its fact.
///
/// @param type         `<feature>.<record>`
/// @param op           what happened to it
/// @param baseVersion  version of the record before, 0 for a new one
/// @param payload      becomes JSON; personal fields in it are sealed already
public record Entry(String type, UUID recordId, String op, long baseVersion, long newVersion, Object payload) {
    /// The first version of a record.
    public static Entry created(String type, UUID recordId, String op, Object payload) {
        return new Entry(type, recordId, op, 0, 1, payload);
    }

    /// The next version of a record.
    public static Entry changed(String type, UUID recordId, String op, long baseVersion, Object payload) {
        return new Entry(type, recordId, op, baseVersion, baseVersion + 1, payload);
    }
}
