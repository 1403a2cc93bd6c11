package org.yizhan.core.lan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// What the machine calls itself on its network. The kernel is asked: name servers of a village are often away.
final class HostName {
    private static final Path KERNEL = Path.of("/proc/sys/kernel/hostname");

    private HostName() {}

    /// `center-2.local`; empty where the machine has no name that can be one.
    static Optional<String> local() {
        try {
            String name = Files.readString(KERNEL).strip().toLowerCase(Locale.ROOT);
            String label = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
            return label.matches("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?")
                    ? Optional.of(label + ".local")
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
