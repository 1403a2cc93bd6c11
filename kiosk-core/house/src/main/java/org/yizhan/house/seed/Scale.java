package org.yizhan.house.seed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How large a county to make, and the seed of its dice.
///
/// @param grids    of the whole county; every village has at least one
/// @param members  of the sample center alone
record Scale(int villages, int towns, int grids, int members, long seed) {
    /// What `assets/seed` holds: 69 grids are as many to a village as 837 to 293.
    static final Scale SAMPLE = new Scale(24, 3, 69, 60, 1);

    private static final Set<String> NAMES = Set.of("--villages", "--towns", "--grids", "--members", "--seed");

    Scale {
        require(towns >= 1 && towns <= PlaceNames.TOWNS, "--towns is 1 to " + PlaceNames.TOWNS);
        require(villages >= towns, "--villages is at least one for each town");
        require(villages <= PlaceNames.VILLAGES, "--villages is at most " + PlaceNames.VILLAGES);
        require((villages + towns - 1) / towns <= 200, "a town has at most 200 villages: more --towns");
        require(grids >= villages && grids <= 30 * villages, "--grids is 1 to 30 for each village");
        require(members >= 1 && members <= 1000, "--members is 1 to 1000");
    }

    /// Reads `--villages 24 --towns 3 …`; what is left out is as in [#SAMPLE].
    ///
    /// @throws IllegalArgumentException with a line for the person who typed it
    static Scale parse(List<String> arguments) {
        Map<String, Long> given = new HashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            require(NAMES.contains(name), "generate-seed does not know " + name);
            require(i + 1 < arguments.size(), name + " needs a number");
            given.put(name, number(name, arguments.get(i + 1)));
        }
        return new Scale(
                count(given, "--villages", SAMPLE.villages),
                count(given, "--towns", SAMPLE.towns),
                count(given, "--grids", SAMPLE.grids),
                count(given, "--members", SAMPLE.members),
                given.getOrDefault("--seed", SAMPLE.seed));
    }

    private static long number(String name, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " needs a number, not " + text, e);
        }
    }

    private static int count(Map<String, Long> given, String name, int otherwise) {
        long count = given.getOrDefault(name, (long) otherwise);
        require(count == (int) count, name + " is too large");
        return (int) count;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
