package org.yizhan.ui;

import java.util.List;
import org.yizhan.ui.keys.Pens;

/// The kiosk's ways of writing, kept for whoever comes where something is to be written.
interface PenBox extends AutoCloseable {
    /// Somebody may soon write. Returns at once.
    void open();

    /// What can be written with now.
    ///
    /// @param members  whose names are completed; empty for the public
    Pens pens(List<String> members);

    /// Whether more ways of writing may still come.
    boolean isPreparing();

    @Override
    void close();
}
