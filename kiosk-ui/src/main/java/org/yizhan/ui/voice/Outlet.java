package org.yizhan.ui.voice;

import java.io.IOException;

/// Where samples of [Clips#FORMAT] go while something is read. Closing it silences at once.
interface Outlet extends AutoCloseable {
    /// Returns about when what was written before has been heard, so that one can stop in the middle.
    void write(byte[] samples) throws IOException, InterruptedException;

    /// Returns when all has been heard.
    void drain() throws InterruptedException;

    @Override
    void close() throws IOException;
}
