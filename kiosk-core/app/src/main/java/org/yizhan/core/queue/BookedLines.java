package org.yizhan.core.queue;

import org.jdbi.v3.core.Handle;

/// The lines that appointments are made in; who keeps appointments tells.
public interface BookedLines {
    /// Whether somebody has an appointment in that line, or may make one.
    boolean isBooked(Handle handle, String line);
}
