package org.yizhan.house.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// The directory a house keeps everything in, `.yizhan` by default. Only its owner may enter it: tokens and keys
/// are in there.
public record Layout(Path dir) {
    public Layout {
        dir = dir.toAbsolutePath().normalize();
    }

    /// Makes the directories that everybody expects.
    public Layout create() {
        try {
            Files.createDirectories(dir);
            Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("rwx------"));
            for (Path each :
                    new Path[] {core(), county(), tokens(), pids(), logs(), prints(), beats(), displays(), away()}) {
                Files.createDirectories(each);
            }
            return this;
        } catch (IOException e) {
            throw new Refusal(Refusal.NOT_STARTED, "cannot write the data directory " + dir + ": " + e.getMessage());
        }
    }

    public Path core() {
        return dir.resolve("core");
    }

    public Path database() {
        return core().resolve("center.db");
    }

    public Path centerKey() {
        return core().resolve("keys").resolve("center.key");
    }

    public Path county() {
        return dir.resolve("county");
    }

    public Path postgres() {
        return dir.resolve("pg");
    }

    public Path enrolment() {
        return dir.resolve("enrolment.json");
    }

    public Path tokens() {
        return dir.resolve("tokens");
    }

    public Path token(String client) {
        return tokens().resolve(client);
    }

    public String readToken(String client) {
        try {
            return Files.readString(token(client)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path pids() {
        return dir.resolve("pids");
    }

    public Path lock() {
        return dir.resolve("lock");
    }

    public Path logs() {
        return dir.resolve("log");
    }

    /// A file here, named after a process, keeps that process away.
    public Path away() {
        return dir.resolve("away");
    }

    /// Says that the sample's hours were chosen once.
    public Path hoursChosen() {
        return dir.resolve("hours-chosen");
    }

    public Path prints() {
        return dir.resolve("prints");
    }

    public Path beats() {
        return dir.resolve("beats");
    }

    public Path beat(String process) {
        return beats().resolve(process);
    }

    public Path displays() {
        return dir.resolve("displays");
    }

    /// What a kiosk lays out for writing.
    public Path input(String kiosk) {
        return dir.resolve("input").resolve(kiosk);
    }

    /// Where a kiosk leaves its last reading on a machine without a sound card.
    public Path readings(String kiosk) {
        return dir.resolve("readings").resolve(kiosk);
    }

    /// Recorded voices that go before the shipped ones.
    public Path voices() {
        return dir.resolve("voices");
    }

    /// What was chosen at that kiosk, for its next start.
    public Path chosen(String kiosk) {
        return dir.resolve("chosen").resolve(kiosk);
    }

    /// Pictures put here are read by that kiosk as if they were held before its reader.
    public Path scans(String kiosk) {
        return dir.resolve("scan").resolve(kiosk);
    }

    /// A WAV file that kiosks hear in the place of a microphone, as long as it is there.
    public Path microphone() {
        return dir.resolve("microphone.wav");
    }

    public Path runJson() {
        return dir.resolve("run.json");
    }

    /// Writes a file that only its owner may read, whole or not at all, however many write it at once.
    public static void writePrivately(Path file, byte[] content) {
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path temporary = Files.createTempFile(
                    folder,
                    file.getFileName().toString(),
                    ".part",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(temporary, content);
            Files.move(
                    temporary,
                    file,
                    java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
