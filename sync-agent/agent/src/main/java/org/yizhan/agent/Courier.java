package org.yizhan.agent;

import java.security.PublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.yizhan.contract.journal.Journal;
import org.yizhan.sync.Chain;
import org.yizhan.sync.Receipts;
import org.yizhan.sync.Wire;

/// Carries the rows of one stream from the core to the county, and the county's receipt back to the core.
final class Courier {
    private final Core core;
    private final County county;
    private final PublicKey receiptKey;
    private final String center;
    private final Wire.StreamId stream;

    Courier(Core core, County county, PublicKey receiptKey, String center, Wire.StreamId stream) {
        this.core = core;
        this.county = county;
        this.receiptKey = receiptKey;
        this.center = center;
        this.stream = stream;
    }

    /// The next rows after a sequence, as many as go into one batch and at most `limit`.
    List<Wire.Row> frame(long after, int limit) throws Trouble, InterruptedException {
        return Rows.frame(core.page(stream.epoch(), stream.lane(), after, limit).rows());
    }

    /// The first row that is not what its hash says. The link to the row before is the county's to check.
    Optional<Chain.Broken> broken(long after, List<Wire.Row> rows) {
        return rows.isEmpty()
                ? Optional.empty()
                : Chain.check(
                        center, new Wire.Position(stream, after, rows.getFirst().prevHash()), rows);
    }

    /// Sends a batch and brings the receipt home.
    ///
    /// @return the highest sequence of this stream, as the core knows it, that the county signed for
    long deliver(List<Wire.Row> rows, Journal.Stream known) throws Trouble, InterruptedException {
        Wire.Receipt receipt = county.push(new Wire.Batch(stream, rows));
        if (!receipt.stream().equals(stream) || !Receipts.verify(center, receipt, receiptKey)) {
            throw new Trouble.Dubious("the county's receipt does not hold");
        }
        if (receipt.seq() < rows.getFirst().seq()) {
            throw new Trouble.Refused(Trouble.Party.COUNTY, 200, "the receipt stays at " + receipt.seq());
        }
        if (receipt.seq() > known.head()) {
            // Of an epoch that was closed when the center's disk was rolled back: the county has all and more.
            return known.head();
        }
        if (!Arrays.equals(hashAt(receipt.seq(), rows), receipt.hash())) {
            throw new Trouble.Dubious("the county signed for another row " + receipt.seq());
        }
        if (receipt.seq() > known.acked()) {
            core.receipt(new Journal.Receipt(
                    stream.epoch(),
                    stream.epochId(),
                    stream.lane(),
                    receipt.seq(),
                    receipt.hash(),
                    receipt.signature()));
        }
        return receipt.seq();
    }

    private byte[] hashAt(long seq, List<Wire.Row> rows) throws Trouble, InterruptedException {
        if (seq <= rows.getLast().seq()) {
            return rows.get((int) (seq - rows.getFirst().seq())).hash();
        }
        return core.page(stream.epoch(), stream.lane(), seq - 1, 1).rows().stream()
                .filter(row -> row.seq() == seq)
                .findFirst()
                .map(Journal.Row::hash)
                .orElse(Chain.genesis());
    }
}
