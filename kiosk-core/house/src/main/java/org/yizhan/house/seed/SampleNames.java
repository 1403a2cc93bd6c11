package org.yizhan.house.seed;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A roster of people who do not exist, as the generator draws them.
public final class SampleNames {
    /// The generator knows few names with “·”, and gives nobody another's: one village's worth at a time.
    private static final int AT_A_TIME = 200;

    private SampleNames() {}

    /// Different names, of as many villages as it takes; the same seed gives the same.
    public static List<String> draw(int count, long seed) {
        return Stream.iterate(0, village -> village + 1)
                .flatMap(village -> village(Dice.of(seed, "roster of village " + village)))
                .distinct()
                .limit(count)
                .toList();
    }

    private static Stream<String> village(Dice dice) {
        var names = new PersonNames(dice);
        return IntStream.range(0, AT_A_TIME).mapToObj(names::next);
    }
}
