package org.yizhan.core.devices;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// A feature's way to say what its slips say. It is asked when a slip is printed, not when it is queued: print jobs
/// hold no content, so erasing a person leaves nothing behind in them, and a copy years later is the same slip.
public interface PrintSource {
    /// The kind of document it composes: `ticket`, `receipt`, `materials`. One source per kind.
    String document();

    /// What the slip about that record says, in that language (`zh-CN`, `en`).
    ///
    /// @return empty when it is not to be printed any more; the job then ends as refused
    Optional<PrintDocument> compose(Handle handle, UUID subject, String language);
}
