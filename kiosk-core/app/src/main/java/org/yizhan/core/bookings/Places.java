package org.yizhan.core.bookings;

import java.util.Collection;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The places of one slot: the first ones are the county's, the others the center's. Each side gives out its own alone,
/// so whatever the other does meanwhile, no place is given out twice.
///
/// @param count   how many there are
/// @param county  how many of them are the county's
record Places(int count, int county) {
    Places {
        county = Math.clamp(county, 0, count);
    }

    /// The first of the center's that nobody has.
    OptionalInt freeForCenter(Collection<BookingRow> taking) {
        Set<Integer> taken = taken(taking);
        return IntStream.range(county, count)
                .filter(place -> !taken.contains(place))
                .findFirst();
    }

    int freeForCenterCount(Collection<BookingRow> taking) {
        Set<Integer> taken = taken(taking);
        return Math.toIntExact(IntStream.range(county, count)
                .filter(place -> !taken.contains(place))
                .count());
    }

    private static Set<Integer> taken(Collection<BookingRow> taking) {
        return taking.stream().map(row -> row.seat().place()).collect(Collectors.toUnmodifiableSet());
    }
}
