package org.yizhan.core.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// The line between a browser and the core, which can be cut as a dead core cuts it, made silent as a hanging one
/// does, and mended.
final class Wire implements AutoCloseable {
    private enum State {
        WHOLE,
        SILENT,
        CUT
    }

    private final int core;
    private final ServerSocket door;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile State state = State.WHOLE;

    private Wire(int core) throws IOException {
        this.core = core;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    static Wire to(int core) throws IOException {
        return new Wire(core);
    }

    String address() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    void cut() {
        state = State.CUT;
        open.forEach(Wire::close);
        open.clear();
    }

    void silence() {
        state = State.SILENT;
    }

    void mend() {
        cut();
        state = State.WHOLE;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket browser = door.accept();
                if (state == State.CUT) {
                    close(browser);
                } else {
                    connect(browser);
                }
            } catch (IOException e) {
                continue;
            }
        }
    }

    private void connect(Socket browser) throws IOException {
        Socket server = new Socket(InetAddress.getLoopbackAddress(), core);
        open.addAll(List.of(browser, server));
        Thread.ofVirtual().start(() -> carry(browser, server));
        Thread.ofVirtual().start(() -> carry(server, browser));
    }

    private void carry(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] some = new byte[8192];
            for (int n = in.read(some); n >= 0; n = in.read(some)) {
                if (state == State.WHOLE) {
                    out.write(some, 0, n);
                }
            }
        } catch (IOException e) {
            return;
        } finally {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
