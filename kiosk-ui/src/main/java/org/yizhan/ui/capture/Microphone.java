package org.yizhan.ui.capture;

import java.io.IOException;

/// Where a voice comes from: PCM as [Sound] says.
public interface Microphone {
    /// One that was there when it was offered.
    Microphone GONE = () -> {
        throw new IOException("there is no microphone any more");
    };

    /// Begins to listen.
    ///
    /// @throws IOException  it is there no more, or somebody else has it
    Ear listen() throws IOException;

    /// One listening.
    interface Ear extends AutoCloseable {
        /// Waits for the next sound.
        ///
        /// @return how many bytes there are, -1 when nothing follows
        int read(byte[] into) throws IOException;

        @Override
        void close();
    }
}
