package org.yizhan.house.printer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.imageio.ImageIO;
import org.yizhan.house.place.Refusal;

/// A receipt printer on a TCP port. Each strip of paper it cuts off becomes a PNG named by its order and time.
public final class SamplePrinter implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SamplePrinter.class.getName());
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneId.systemDefault());

    private final ServerSocket server;
    private final Path prints;
    private final Path trouble;
    private final Clock clock;
    private final AtomicInteger printed;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();

    private SamplePrinter(ServerSocket server, Path prints, Clock clock) throws IOException {
        this.server = server;
        this.prints = prints;
        this.trouble = prints.resolve("trouble");
        this.clock = clock;
        try (var files = Files.list(prints)) {
            this.printed =
                    new AtomicInteger((int) files.filter(SamplePrinter::isPrint).count());
        }
    }

    /// Listens at once. Port 0 takes any.
    public static SamplePrinter start(int port, Path prints, Clock clock) {
        try {
            Files.createDirectories(prints);
            var printer = new SamplePrinter(new ServerSocket(port, 8, InetAddress.getLoopbackAddress()), prints, clock);
            Thread.ofPlatform().name("printer").daemon().start(printer::accept);
            return printer;
        } catch (IOException e) {
            throw new Refusal(
                    Refusal.NOT_STARTED, "the sample printer cannot start on port " + port + ": " + e.getMessage());
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    /// How many strips were cut off so far, those of earlier runs counted.
    public int printed() {
        return printed.get();
    }

    private static boolean isPrint(Path file) {
        return file.toString().endsWith(".png");
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                clients.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                LOG.log(Level.FINE, "The sample printer stopped listening", closed);
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setSoTimeout(60_000);
            print(new EscPos(new BufferedInputStream(client.getInputStream())), client);
        } catch (IOException gone) {
            LOG.log(Level.FINE, "A printing client left", gone);
        } finally {
            clients.remove(client);
        }
    }

    private void print(EscPos bytes, Socket client) throws IOException {
        var paper = new Paper();
        for (Optional<EscPos.Command> next = bytes.next(); next.isPresent(); next = bytes.next()) {
            Condition condition = Condition.in(trouble);
            switch (next.get()) {
                case EscPos.Command.Initialize() -> paper = new Paper();
                case EscPos.Command.Raster raster -> paper.print(raster);
                case EscPos.Command.Feed(int dots) -> paper.feed(dots);
                case EscPos.Command.Cut() -> {
                    if (paper.isPrinted() && condition.prints()) {
                        keep(paper);
                    }
                    paper = new Paper();
                }
                case EscPos.Command.Ask ask -> answer(ask, condition, client);
                case EscPos.Command.Setting ignored -> {}
                case EscPos.Command.Text(int character) ->
                    LOG.warning(() -> "The sample printer has no font; it was sent the character " + character);
                case EscPos.Command.Unknown(String unknown) ->
                    LOG.warning(() -> "The sample printer does not know " + unknown);
            }
        }
    }

    private static void answer(EscPos.Command.Ask ask, Condition condition, Socket client) throws IOException {
        if (condition != Condition.SILENT) {
            int status = ask.realTime() ? condition.realTimeStatus(ask.what()) : condition.status(ask.what());
            client.getOutputStream().write(status);
            client.getOutputStream().flush();
        }
    }

    private synchronized void keep(Paper paper) throws IOException {
        String name = "%05d-%s.png".formatted(printed.get() + 1, STAMP.format(clock.instant()));
        Path part = prints.resolve(name + ".part");
        ImageIO.write(paper.picture(), "png", part.toFile());
        Files.move(part, prints.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        printed.incrementAndGet();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket client : clients) {
                client.close();
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "The sample printer's port did not close cleanly", e);
        }
    }
}
