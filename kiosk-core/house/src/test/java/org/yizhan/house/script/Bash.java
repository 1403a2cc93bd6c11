package org.yizhan.house.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/// Runs the script's parts as the script does.
record Bash(Path root) {
    record Outcome(int exitCode, String out) {}

    static Bash inTheSourceTree() {
        return new Bash(Path.of(System.getProperty("yizhan.root", "")).toAbsolutePath());
    }

    /// Runs a command after reading one of the parts; both outputs come back as one.
    Outcome with(String part, String command, Map<String, String> environment)
            throws IOException, InterruptedException {
        return run(
                environment,
                "set -euo pipefail; root=" + root + "; source " + root.resolve("kiosk-core/house/src/main/bash/" + part)
                        + "; " + command);
    }

    Outcome run(Map<String, String> environment, String script) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("/bin/bash", "-c", script)
                .directory(root.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), out);
    }
}
