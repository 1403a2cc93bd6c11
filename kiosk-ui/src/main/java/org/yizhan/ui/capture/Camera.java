package org.yizhan.ui.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where pictures come from.
public interface Camera {
    /// One that was there when it was offered.
    Camera GONE = () -> {
        throw new IOException("there is no camera any more");
    };

    /// Begins to look.
    ///
    /// @throws IOException  it is there no more, or somebody else has it
    Eye open() throws IOException;

    /// One looking.
    interface Eye extends AutoCloseable {
        /// Waits for the next picture; null when nothing follows.
        @Nullable
        Frame next() throws IOException;

        @Override
        void close();
    }

    /// The machine's first camera, if there is one and a program to read it with.
    static Optional<Camera> machines() {
        return Files.exists(Path.of("/dev/video0")) && Ffmpeg.isThere()
                ? Optional.of(new Ffmpeg(List.of("-f", "v4l2", "-i", "/dev/video0")))
                : Optional.empty();
    }

    /// A picture or a video that stands in for a camera, as long as the file is there.
    static Optional<Camera> standIn(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        boolean picture = file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(png|jpe?g)");
        return Optional.of(
                picture
                        ? new PictureFile(file)
                        : new Ffmpeg(List.of("-re", "-stream_loop", "-1", "-i", file.toString())));
    }
}
