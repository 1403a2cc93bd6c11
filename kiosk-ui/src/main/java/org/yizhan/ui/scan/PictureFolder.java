package org.yizhan.ui.scan;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// Reads the code on each picture that is put into a folder, once; one that is written anew is read anew. What lay
/// there before the kiosk started was read by somebody else and is left alone. No picture is kept: only its name and
/// time are remembered, until the file is gone.
public final class PictureFolder implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(PictureFolder.class.getName());

    private final Path folder;
    private final Consumer<String> scanned;
    private final WatchService watch;
    private final Map<Path, FileTime> read = new HashMap<>();

    private PictureFolder(Path folder, Consumer<String> scanned) throws IOException {
        this.folder = folder;
        this.scanned = scanned;
        this.watch = FileSystems.getDefault().newWatchService();
        folder.register(
                watch,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
    }

    /// Watches on a thread of its own: waiting for the file system would pin a virtual one.
    ///
    /// @param scanned  told each code, on that thread
    public static PictureFolder watch(Path folder, Consumer<String> scanned) throws IOException {
        Files.createDirectories(folder);
        var watching = new PictureFolder(folder, scanned);
        watching.leaveWhatIsThere();
        Thread.ofPlatform().daemon().name("pictures").start(watching::run);
        return watching;
    }

    @Override
    public void close() {
        try {
            watch.close();
        } catch (IOException e) {
            LOG.fine("the folder for pictures was closed already");
        }
    }

    private void leaveWhatIsThere() throws IOException {
        try (Stream<Path> present = Files.list(folder)) {
            present.forEach(file -> modified(file).ifPresent(time -> read.put(file, time)));
        }
    }

    private void run() {
        try {
            for (WatchKey key = watch.take(); ; key = watch.take()) {
                key.pollEvents().forEach(this::changed);
                key.reset();
            }
        } catch (ClosedWatchServiceException e) {
            LOG.fine("no more pictures are read");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void changed(WatchEvent<?> event) {
        if (!(event.context() instanceof Path name)) {
            return;
        }
        if (event.kind() == StandardWatchEventKinds.ENTRY_DELETE) {
            read.remove(folder.resolve(name));
        } else {
            look(folder.resolve(name));
        }
    }

    /// A picture that is still being written cannot be read yet; its next change brings it here again.
    private void look(Path file) {
        Optional<FileTime> time = modified(file);
        if (time.isEmpty() || time.get().equals(read.get(file))) {
            return;
        }
        decode(file).ifPresent(text -> {
            read.put(file, time.get());
            scanned.accept(text);
        });
    }

    private static Optional<FileTime> modified(Path file) {
        try {
            return Optional.of(Files.getLastModifiedTime(file));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static Optional<String> decode(Path file) {
        try {
            BufferedImage picture = ImageIO.read(file.toFile());
            return picture == null ? Optional.empty() : QrReader.read(picture);
        } catch (IOException | RuntimeException unreadable) {
            // The codecs throw either for a file that is no picture.
            return Optional.empty();
        }
    }
}
