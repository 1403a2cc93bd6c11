package org.yizhan.house.seed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.yizhan.contract.directory.Directory;

/// Draws the members of one village's branches: three of four in the first.
final class Members {
    /// The time in the members' ids; no rule reads it.
    private static final long BORN = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

    private Members() {}

    static List<Directory.Person> of(Scale scale, Directory.Village village) {
        PersonNames names = new PersonNames(Dice.of(scale.seed(), "member names"));
        Dice ids = Dice.of(scale.seed(), "member ids");
        List<Directory.PartyBranch> branches = village.branches();
        return IntStream.range(0, scale.members())
                .mapToObj(i -> new Directory.Person(
                        id(BORN + i, ids),
                        names.next(i),
                        branches.get(i % 4 == 3 ? branches.size() - 1 : 0).id(),
                        "%016x".formatted(ids.bits())))
                .toList();
    }

    /// Shaped as a UUIDv7.
    private static UUID id(long millis, Dice dice) {
        long most = millis << 16 | 0x7000 | dice.bits() & 0x0fff;
        long least = dice.bits() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }
}
