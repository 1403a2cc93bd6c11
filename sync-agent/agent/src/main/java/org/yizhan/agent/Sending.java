package org.yizhan.agent;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.journal.Journal;
import org.yizhan.sync.Chain;
import org.yizhan.sync.Wire;

/// How far one stream was sent. When a batch is refused it tries ever smaller ones, until everything before the
/// row that is to blame is at the county and that row is known by its number.
final class Sending {
    private final Courier courier;
    private long held;
    private int limit = Wire.MAX_ROWS;
    private @Nullable String stuck;

    /// @param held  the last sequence that needs no sending
    Sending(Courier courier, long held) {
        this.courier = courier;
        this.held = held;
    }

    long held() {
        return held;
    }

    Optional<String> stuck() {
        return Optional.ofNullable(stuck);
    }

    void tryAgain() {
        stuck = null;
    }

    /// Sends the next rows; true when the county signed for them.
    boolean send(Journal.Stream stream) throws Trouble, InterruptedException {
        try {
            List<Wire.Row> rows = courier.frame(held, limit);
            Optional<Chain.Broken> broken = courier.broken(held, rows);
            List<Wire.Row> sound = broken.map(first -> before(rows, first)).orElse(rows);
            if (sound.isEmpty()) {
                stuck = Why.ROW_DAMAGED.because("the center's own row " + (held + 1) + " does not hold: "
                        + broken.map(first -> first.fault().name()).orElse("missing"));
                return false;
            }
            held = courier.deliver(sound, stream);
            limit = Math.min(2 * limit, Wire.MAX_ROWS);
            return true;
        } catch (Trouble.Refused refused) {
            if (!refused.overContent()) {
                throw refused;
            }
            shrink(refused);
            return false;
        }
    }

    private void shrink(Trouble.Refused refused) {
        if (limit > 1) {
            limit /= 2;
        } else {
            stuck = Why.ROW_REFUSED.because("row " + (held + 1) + " is refused: " + refused.reason());
        }
    }

    private static List<Wire.Row> before(List<Wire.Row> rows, Chain.Broken broken) {
        return rows.stream().takeWhile(row -> row.seq() != broken.seq()).toList();
    }
}
