package org.yizhan.ui;

import org.yizhan.ui.keys.Pens;

/// The kiosk's ways of writing, kept for whoever comes where something is to be written.
interface PenBox extends AutoCloseable {
    /// Somebody may soon write. Returns at once.
    void open();

    /// What can be written with now.
    Pens pens();

    @Override
    void close();
}
