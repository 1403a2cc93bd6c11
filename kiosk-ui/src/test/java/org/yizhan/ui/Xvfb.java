package org.yizhan.ui;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/// An X server in memory, on the first free number. Left open, it ends by itself some seconds after this process has
/// let go of it.
record Xvfb(Process process, String name) implements AutoCloseable {
    /// @param size  `1080x1920`
    static Xvfb start(String size) throws IOException {
        Process xvfb = new ProcessBuilder(
                        "Xvfb", "-displayfd", "1", "-screen", "0", size + "x24", "-s", "0", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var out = new BufferedReader(new InputStreamReader(xvfb.getInputStream(), StandardCharsets.US_ASCII));
        String number = out.readLine();
        if (number == null) {
            throw new IllegalStateException("Xvfb did not start: apt-get install xvfb");
        }
        return new Xvfb(xvfb, ":" + number.strip());
    }

    @Override
    public void close() {
        process.destroy();
    }
}
