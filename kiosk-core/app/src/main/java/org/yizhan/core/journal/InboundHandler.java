package org.yizhan.core.journal;

import java.util.Set;
import org.yizhan.core.store.Tx;

/// A feature's way in for the county's changes. The journal knows the kinds by name only.
public interface InboundHandler {
    /// The kinds of `Inbounds` this handler applies.
    Set<String> kinds();

    /// Applies one change, through the same rules as a change made at the center. Applying a change again, or an
    /// older version after a newer one, changes nothing.
    ///
    /// @param payload  JSON of the kind's record
    /// @throws RuntimeException  it cannot be applied: it is set aside with the message, the others go on
    void apply(Tx tx, String kind, String payload);
}
