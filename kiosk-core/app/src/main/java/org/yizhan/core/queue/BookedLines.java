package org.yizhan.core.queue;

import org.jdbi.v3.core.Handle;
import org.yizhan.contract.LocalizedText;
import org.yizhan.core.store.Tx;

/// The lines that appointments are made in; who keeps appointments tells, and is told.
public interface BookedLines {
    /// Whether somebody has an appointment in that line, or may make one.
    boolean isBooked(Handle handle, String line);

    /// That line is called something else from now on.
    void renamed(Tx tx, String line, LocalizedText name, String by);
}
