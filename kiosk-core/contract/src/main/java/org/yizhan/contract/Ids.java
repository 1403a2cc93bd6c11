package org.yizhan.contract;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/// Ids are UUIDv7, made where the touch is, so that a retry carries the id of the first try. They sort roughly
/// by creation, which keeps B-trees dense; no rule reads the time in them.
public final class Ids {
    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
