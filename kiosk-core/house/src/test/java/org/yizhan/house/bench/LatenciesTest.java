package org.yizhan.house.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    @Test
    void a_share_of_the_requests_took_no_longer_than_its_percentile() {
        var latencies = new Latencies();
        LongStream.rangeClosed(1, 2_000).map(one -> 2_001 - one).forEach(ms -> latencies.add(ms * 1_000_000));

        assertEquals(2_000, latencies.size());
        assertEquals(1_000, latencies.millis(0.5));
        assertEquals(1_980, latencies.millis(0.99));
        assertEquals(2_000, latencies.worstMillis());
    }

    @Test
    void several_clients_latencies_are_counted_as_one() {
        var one = new Latencies();
        var other = new Latencies();
        one.add(1_000_000);
        other.add(3_000_000);

        assertEquals(3, new Latencies().addAll(one).addAll(other).worstMillis());
        assertEquals(1, one.worstMillis());
        assertEquals(0, new Latencies().millis(0.99));
    }
}
