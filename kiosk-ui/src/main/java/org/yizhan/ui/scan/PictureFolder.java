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
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// Reads the code on each picture that is put into a folder, once. The picture itself is not kept: only its name is
/// remembered, until the file is gone.
public final class PictureFolder implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(PictureFolder.class.getName());

    private final Path folder;
    private final Consumer<String> scanned;
    private final WatchService watch;
    private final Set<Path> read = new HashSet<>();

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

    private void run() {
        try (Stream<Path> present = Files.list(folder)) {
            present.forEach(this::look);
        } catch (IOException e) {
            LOG.warning("the folder for pictures cannot be listed");
        }
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
        if (read.contains(file)) {
            return;
        }
        decode(file).ifPresent(text -> {
            read.add(file);
            scanned.accept(text);
        });
    }

    private static Optional<String> decode(Path file) {
        try {
            BufferedImage picture = ImageIO.read(file.toFile());
            return picture == null ? Optional.empty() : QrReader.read(picture);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
