package org.yizhan.core.bookings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.journal.Inbounds;
import org.yizhan.core.journal.InboundHandler;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Tx;

/// Which places of a slot are the county's. What was booked before they changed stays where it is.
@ApplicationScoped
class CountyBlocks implements InboundHandler {
    private final Json json;

    CountyBlocks(Json json) {
        this.json = json;
    }

    /// How many places of each slot of that line are the county's on that day.
    int on(Handle handle, String line, LocalDate date) {
        return handle.select(
                        "SELECT places FROM booking_block WHERE line = ? AND since <= ? ORDER BY since DESC LIMIT 1",
                        line,
                        date)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Inbounds.BOOKING_BLOCKS);
    }

    @Override
    public void apply(Tx tx, String kind, String payload) {
        Bookings.Blocks sent = json.received(payload, Bookings.Blocks.class);
        sent.blocks().stream().filter(block -> block.places() < 0).findFirst().ifPresent(block -> {
            throw new IllegalArgumentException("a block has no fewer places than none");
        });
        int newer = tx.handle()
                .execute("UPDATE booking_county SET version = ? WHERE version < ?", sent.version(), sent.version());
        if (newer == 1) {
            tx.handle().execute("DELETE FROM booking_block");
            sent.blocks().forEach(block -> put(tx, block));
            tx.emit(Event.of(Feed.BOOKING));
        }
    }

    private static void put(Tx tx, Bookings.Block block) {
        tx.handle()
                .execute(
                        "INSERT INTO booking_block (line, since, places) VALUES (?, ?, ?)",
                        block.line(),
                        block.since(),
                        block.places());
    }
}
