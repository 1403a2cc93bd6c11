package org.yizhan.ui.capture;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A camera or a video read by a child process, which hands over raw pictures of one size, ten a second.
///
/// @param input  what it reads, as `ffmpeg` is told
record Ffmpeg(List<String> input) implements Camera {
    private static final String FIT =
            "scale=%1$d:%2$d:force_original_aspect_ratio=decrease,pad=%1$d:%2$d:(ow-iw)/2:(oh-ih)/2"
                    .formatted(Frame.WIDTH, Frame.HEIGHT);

    static boolean isThere() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "ffmpeg")));
    }

    @Override
    public Eye open() throws IOException {
        var command = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-loglevel", "error"));
        command.addAll(input);
        command.addAll(List.of("-an", "-vf", FIT, "-r", "10", "-pix_fmt", "rgb24", "-f", "rawvideo", "-"));
        return new Looking(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    private record Looking(Process process) implements Eye {
        @Override
        public @Nullable Frame next() throws IOException {
            InputStream pictures = process.getInputStream();
            byte[] rgb = pictures.readNBytes(Frame.BYTES);
            return rgb.length == Frame.BYTES ? new Frame(rgb) : null;
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
