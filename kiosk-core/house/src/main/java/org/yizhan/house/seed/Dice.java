package org.yizhan.house.seed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Dice that fall the same way every time and on every machine. Each subject has its own, so that more villages
/// do not change the members' names. `java.util.Random` is meant: its algorithm is part of its specification.
final class Dice {
    private final Random random;

    private Dice(Random random) {
        this.random = random;
    }

    static Dice of(long seed, String subject) {
        byte[] name = (seed + ":" + subject).getBytes(StandardCharsets.UTF_8);
        return new Dice(new Random(UUID.nameUUIDFromBytes(name).getMostSignificantBits()));
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    long bits() {
        return random.nextLong();
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    Random shuffle() {
        return random;
    }
}
