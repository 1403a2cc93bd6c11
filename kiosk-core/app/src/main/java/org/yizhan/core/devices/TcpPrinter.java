package org.yizhan.core.devices;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.devices.Print;

/// A printer on the network (raw port 9100). It is asked how it is before it gets a slip, whether it is done after it,
/// and how it is between two, each time on a connection of its own: cheap ones have one for all their clients, and a
/// held one would not tell that the printer was switched off. So it is not left to send its status by itself (`GS a`).
final class TcpPrinter implements Printer {
    private final InetSocketAddress address;
    private final PrinterPatience patience;

    TcpPrinter(InetSocketAddress address, PrinterPatience patience) {
        this.address = address;
        this.patience = patience;
    }

    @Override
    public Outcome print(byte[] slip) {
        try (var socket = new Socket()) {
            connect(socket);
            Print.Trouble before = ask(socket).trouble();
            return before == null ? send(socket, slip) : Outcome.before(before);
        } catch (IOException e) {
            return Outcome.before(Print.Trouble.OFFLINE);
        }
    }

    @Override
    public Optional<Condition> condition() {
        try (var socket = new Socket();
                var deadline = Deadline.in(patience.answer(), socket)) {
            connect(socket);
            return Optional.of(askInTime(socket));
        } catch (IOException e) {
            return Optional.of(Condition.in(Print.Trouble.OFFLINE));
        }
    }

    private Condition askInTime(Socket socket) {
        try {
            return ask(socket);
        } catch (IOException overdue) {
            return Condition.in(Print.Trouble.SILENT);
        }
    }

    private void connect(Socket socket) throws IOException {
        var resolved = new InetSocketAddress(address.getHostString(), address.getPort());
        socket.connect(resolved, (int) patience.answer().toMillis());
    }

    private Outcome send(Socket socket, byte[] slip) {
        try {
            try (var deadline = Deadline.in(patience.slip(), socket)) {
                socket.getOutputStream().write(slip);
            }
            int status = answer(socket, EscPos.ASK_WHEN_DONE, patience.slip());
            if (status >= 0 && EscPos.isStatus(status)) {
                return EscPos.ranOut(status) ? Outcome.during(Print.Trouble.PAPER_OUT) : Outcome.PRINTED;
            }
            Print.Trouble cause = ask(socket).trouble();
            return Outcome.during(cause == null ? Print.Trouble.SILENT : cause);
        } catch (IOException e) {
            return Outcome.during(Print.Trouble.SILENT);
        }
    }

    private Condition ask(Socket socket) throws IOException {
        int cause = answer(socket, EscPos.ASK_CAUSE, patience.answer());
        int paper = cause < 0 ? cause : answer(socket, EscPos.ASK_PAPER, patience.answer());
        Print.Trouble trouble = trouble(cause, paper);
        return new Condition(trouble, trouble == null && EscPos.nearEnd(paper));
    }

    /// What two answers tell, -1 for one that did not come: null when the printer is well.
    private static Print.@Nullable Trouble trouble(int cause, int paper) {
        if (cause < 0 || paper < 0) {
            return Print.Trouble.SILENT;
        }
        if (!EscPos.isRealTimeStatus(cause) || !EscPos.isRealTimeStatus(paper)) {
            return Print.Trouble.REFUSED;
        }
        if (EscPos.coverOpen(cause)) {
            return Print.Trouble.COVER_OPEN;
        }
        if (EscPos.stoppedForPaper(cause) || EscPos.noPaper(paper)) {
            return Print.Trouble.PAPER_OUT;
        }
        return EscPos.error(cause) ? Print.Trouble.REFUSED : null;
    }

    /// Asks and waits for the one byte; -1 when none comes. Bytes that came unasked before are dropped: dots that
    /// happen to look like a question are answered by some printers.
    private static int answer(Socket socket, byte[] question, Duration wait) throws IOException {
        InputStream in = socket.getInputStream();
        in.skipNBytes(in.available());
        socket.getOutputStream().write(question);
        socket.setSoTimeout((int) wait.toMillis());
        try {
            return in.read();
        } catch (java.net.SocketTimeoutException silent) {
            return -1;
        }
    }
}
