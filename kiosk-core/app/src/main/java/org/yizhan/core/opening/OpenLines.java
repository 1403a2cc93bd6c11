package org.yizhan.core.opening;

import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.LocalizedText;

/// The lines that hours can be chosen for; the queue has them.
public interface OpenLines {
    /// Their names by their ids, in the order the kiosk shows them.
    Map<String, LocalizedText> names(Handle handle);
}
