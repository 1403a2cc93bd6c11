package org.yizhan.house.county;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;
import org.yizhan.house.place.DirectoryTree;
import org.yizhan.house.place.Refusal;

/// PostgreSQL's programs, unpacked from the jar that carries them.
record PostgresBinaries(Path dir) {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    /// Unpacks them into that directory unless they are there, whole.
    static PostgresBinaries in(Path dir) {
        if (Files.notExists(dir)) {
            Path part = dir.resolveSibling(dir.getFileName() + ".part");
            try (InputStream archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
                if (archive == null) {
                    throw new Refusal(Refusal.MISSING, "the sample county needs Linux on x86_64");
                }
                DirectoryTree.remove(part);
                unpack(archive, part);
                Files.move(part, dir, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new Refusal(Refusal.NOT_STARTED, "cannot unpack PostgreSQL into " + dir + ": " + e.getMessage());
            }
        }
        return new PostgresBinaries(dir);
    }

    String initdb() {
        return dir.resolve("bin/initdb").toString();
    }

    String postgres() {
        return dir.resolve("bin/postgres").toString();
    }

    private static void unpack(InputStream archive, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("an entry outside of the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, target);
                    Files.setPosixFilePermissions(target, permissions((entry.getMode() & 0100) != 0));
                }
            }
        }
    }

    private static Set<PosixFilePermission> permissions(boolean executable) {
        var permissions = EnumSet.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.OTHERS_READ);
        if (executable) {
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        }
        return permissions;
    }
}
