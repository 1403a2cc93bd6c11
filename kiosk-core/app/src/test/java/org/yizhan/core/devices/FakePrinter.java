package org.yizhan.core.devices;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A network printer with moods. What it takes in whole counts as printed.
public final class FakePrinter implements AutoCloseable {
    public enum Mood {
        WELL,
        /// Prints, and sees the end of the roll coming.
        PAPER_LOW,
        PAPER_OUT,
        COVER_OPEN,
        /// Takes bytes and never answers anything.
        MUTE,
        /// Answers how it is, takes a slip and never says that it is done; then it does not answer at all.
        FALLS_SILENT,
        /// Answers how it is, then takes no more bytes.
        STOPS_READING,
        /// The paper ends in the middle of the slip.
        RUNS_OUT,
        /// Is no printer.
        BABBLES
    }

    private final int port;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final AtomicInteger unanswered = new AtomicInteger();
    private volatile Mood mood = Mood.WELL;
    private @Nullable ServerSocket server;
    private @Nullable Thread accepting;

    FakePrinter() {
        this.port = plugIn(0);
    }

    String address() {
        return "tcp://127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    public void mood(Mood next) {
        mood = next;
    }

    /// The slips that came out so far.
    List<Bitmap> slips() {
        synchronized (printed) {
            return ReadSlip.all(printed.toByteArray());
        }
    }

    /// How many questions it passed over so far.
    int unanswered() {
        return unanswered.get();
    }

    void plugIn() {
        plugIn(port);
    }

    private int plugIn(int wanted) {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            // a small window, so that a printer that stops reading is felt within one slip
            socket.setReceiveBufferSize(4096);
            socket.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            server = socket;
            accepting = Thread.ofVirtual().start(() -> accept(socket));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void unplug() {
        try {
            ServerSocket socket = server;
            Thread listener = accepting;
            if (socket != null && listener != null) {
                socket.close();
                listener.join(); // until then the system may still take a connection
            }
            for (Socket client : clients) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        unplug();
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                clients.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException unplugged) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            serve(client.getInputStream(), client.getOutputStream());
        } catch (IOException gone) {
            // the core has closed it
        } finally {
            clients.remove(client);
        }
    }

    private void serve(InputStream in, OutputStream out) throws IOException {
        boolean slipBegun = false;
        var slip = new ByteArrayOutputStream();
        for (int first = in.read(); first >= 0; first = in.read()) {
            int second = in.read();
            switch (first << 8 | second) {
                case 0x1004 -> answer(out, realTime(in.read(), slipBegun), slipBegun);
                case 0x1D72 -> {
                    in.read();
                    if (mood == Mood.RUNS_OUT) {
                        continue;
                    }
                    answer(out, whenDone(), slipBegun);
                }
                case 0x1B40 -> slip.writeBytes(new byte[] {0x1B, 0x40});
                case 0x1B64 -> slip.writeBytes(new byte[] {0x1B, 0x64, (byte) in.read()});
                case 0x1D76 -> {
                    if (mood == Mood.STOPS_READING) {
                        stopReading(in);
                    }
                    slipBegun = true;
                    raster(in, slip);
                }
                case 0x1D56 -> {
                    slip.writeBytes(new byte[] {0x1D, 0x56, (byte) in.read(), (byte) in.read()});
                    cut(slip);
                }
                default -> throw new AssertionError("unknown command " + first + " " + second);
            }
        }
    }

    /// Holds the line open until the other side gives up.
    private void stopReading(InputStream in) throws IOException {
        while (mood == Mood.STOPS_READING && !clients.isEmpty()) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
        in.close();
    }

    private static void raster(InputStream in, ByteArrayOutputStream slip) throws IOException {
        byte[] head = in.readNBytes(6);
        int bytes = (head[2] & 0xff | (head[3] & 0xff) << 8) * (head[4] & 0xff | (head[5] & 0xff) << 8);
        slip.writeBytes(new byte[] {0x1D, 0x76});
        slip.writeBytes(head);
        slip.writeBytes(in.readNBytes(bytes));
    }

    private void cut(ByteArrayOutputStream slip) {
        synchronized (printed) {
            printed.writeBytes(slip.toByteArray());
        }
        slip.reset();
    }

    private void answer(OutputStream out, int status, boolean slipBegun) throws IOException {
        if (mood != Mood.MUTE && !(mood == Mood.FALLS_SILENT && slipBegun)) {
            out.write(status);
        } else {
            unanswered.incrementAndGet();
        }
    }

    private int whenDone() {
        return switch (mood) {
            case BABBLES -> 'H' | 0x80;
            case PAPER_LOW -> 0x03;
            default -> 0;
        };
    }

    private int realTime(int what, boolean slipBegun) {
        boolean noPaper = mood == Mood.PAPER_OUT || (mood == Mood.RUNS_OUT && slipBegun);
        return switch (mood) {
            case BABBLES -> 'H';
            case COVER_OPEN -> what == 2 ? 0x16 : 0x12;
            case PAPER_LOW -> what == 4 ? 0x1E : 0x12;
            default -> noPaper ? (what == 2 ? 0x32 : 0x72) : 0x12;
        };
    }
}
