package org.yizhan.house.bench;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/// Makes the FX thread of a kiosk that runs go round in circles for good, while the rest of its process lives on. A
/// JVM lets in what its own user attaches, so the kiosk has no door for this.
public final class Standstill {
    private Standstill() {}

    /// @param dir  where what is attached is put
    public static void of(long kiosk, Path dir) throws IOException {
        Path jar = jar(dir.resolve("standstill.jar"));
        try {
            VirtualMachine jvm = VirtualMachine.attach(Long.toString(kiosk));
            try {
                jvm.loadAgent(jar.toString());
            } finally {
                jvm.detach();
            }
        } catch (AttachNotSupportedException | AgentLoadException | AgentInitializationException e) {
            throw new IOException("nothing can be attached to " + kiosk, e);
        }
    }

    private static Path jar(Path file) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Agent-Class", Circles.class.getName());
        String entry = Circles.class.getName().replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(Files.newOutputStream(file), manifest);
                var code = Standstill.class.getClassLoader().getResourceAsStream(entry)) {
            jar.putNextEntry(new JarEntry(entry));
            code.transferTo(jar);
        }
        return file;
    }

    /// Runs inside the kiosk, alone: it may use nothing of the house.
    public static final class Circles implements Runnable {
        /// What a JVM calls that it is attached to.
        public static void agentmain(String arguments) throws ReflectiveOperationException {
            Class.forName("javafx.application.Platform")
                    .getMethod("runLater", Runnable.class)
                    .invoke(null, new Circles());
        }

        @Override
        public void run() {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
        }
    }
}
