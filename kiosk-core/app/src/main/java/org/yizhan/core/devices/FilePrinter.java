package org.yizhan.core.devices;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.yizhan.contract.devices.Print;

/// A printer behind a device file. The driver takes bytes only as fast as the printer does, so a slip that went
/// in whole counts as printed; a device file has no other answer, nor one between two slips. One that takes no more
/// bytes is silent.
final class FilePrinter implements Printer {
    private final Path device;
    private final PrinterPatience patience;

    FilePrinter(Path device, PrinterPatience patience) {
        this.device = device;
        this.patience = patience;
    }

    @Override
    public Outcome print(byte[] slip) {
        try (FileChannel channel = FileChannel.open(device, StandardOpenOption.WRITE)) {
            return write(channel, slip);
        } catch (IOException e) {
            return Outcome.before(Print.Trouble.OFFLINE);
        }
    }

    @Override
    public Optional<Condition> condition() {
        return Optional.empty();
    }

    private Outcome write(FileChannel channel, byte[] slip) {
        try (var deadline = Deadline.in(patience.slip(), channel)) {
            ByteBuffer bytes = ByteBuffer.wrap(slip);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            return Outcome.PRINTED;
        } catch (IOException e) {
            return Outcome.during(Print.Trouble.SILENT);
        }
    }
}
