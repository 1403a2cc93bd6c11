package org.yizhan.house.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.atomic.AtomicReference;

/// One look whether a process lives. Asked about twice a second, from one thread.
@FunctionalInterface
public interface Probe {
    /// Whether there was a sign of life since the last look. Answers within a second.
    boolean lives();

    /// An HTTP address that answers 200.
    static Probe http(String address) {
        return () -> {
            try {
                var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
                connection.setConnectTimeout(500);
                connection.setReadTimeout(1000);
                try {
                    return connection.getResponseCode() == 200;
                } finally {
                    connection.disconnect();
                }
            } catch (IOException noAnswer) {
                return false;
            }
        };
    }

    /// A port that accepts connections.
    static Probe port(int port) {
        return () -> {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
                return true;
            } catch (IOException closed) {
                return false;
            }
        };
    }

    /// A file whose time changes as long as the process's vital thread runs. Its time is compared with the one seen
    /// last, never with a clock: clocks are set.
    static Probe heartbeat(Path file) {
        var seen = new AtomicReference<FileTime>(timeOf(file));
        return () -> {
            FileTime now = timeOf(file);
            return !now.equals(seen.getAndSet(now));
        };
    }

    /// A file that is there, such as the socket of an X server.
    static Probe file(Path file) {
        return () -> Files.exists(file);
    }

    private static FileTime timeOf(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException notThereYet) {
            return FileTime.fromMillis(0);
        }
    }
}
