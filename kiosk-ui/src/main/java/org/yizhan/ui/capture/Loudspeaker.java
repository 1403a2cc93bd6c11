package org.yizhan.ui.capture;

import java.io.IOException;

/// Plays back what was recorded.
public interface Loudspeaker {
    /// Begins to play.
    ///
    /// @param ended  told once, on any thread, when it is over or was stopped
    /// @return stops it
    Runnable play(byte[] wave, Runnable ended) throws IOException;
}
