package org.yizhan.agent;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.yizhan.contract.journal.Journal;
import org.yizhan.sync.Span;
import org.yizhan.sync.Statements;
import org.yizhan.sync.Wire;

/// One stream's part of an [Account]: what each side counted of `[1, cut]` in its stored rows.
///
/// @param rows         that the center counted
/// @param digest       that the center computed
/// @param countyRows   that the county counted and signed
/// @param signed       whether the county's signature holds
/// @param waiting      rows after the cut, which no receipt covers yet
/// @param findings     the records over which the two differ, and effects that are missing at the county
record StreamAccount(
        UUID core,
        long epoch,
        int lane,
        long cut,
        long rows,
        String digest,
        long countyRows,
        String countyDigest,
        boolean signed,
        boolean same,
        long waiting,
        List<Finding> findings) {
    StreamAccount {
        findings = List.copyOf(findings);
    }

    static StreamAccount taken(
            Core core, County county, PublicKey receiptKey, Journal.State state, Journal.Stream stream)
            throws Trouble, InterruptedException {
        Wire.StreamId id = Rows.stream(state.core(), stream);
        long cut = stream.acked();
        Journal.Range ours = counted(core, stream, cut);
        Wire.Statement theirs = county.statement(new Wire.Claim(id, cut, ours.count(), ours.digest()));
        boolean signed = theirs.center().equals(state.center())
                && theirs.stream().equals(id)
                && theirs.cut() == cut
                && Statements.verify(theirs, receiptKey);
        boolean sameRows = ours.count() == theirs.count() && Arrays.equals(ours.digest(), theirs.digest());
        List<Finding> findings = new ArrayList<>();
        if (!sameRows) {
            findings.addAll(new Difference(core, county, state.center(), id).in(new Span(1, cut)));
        }
        theirs.missingEffects()
                .forEach(effect -> findings.add(
                        new Finding(effect.seq(), effect.type(), effect.recordId(), "effect: " + effect.what())));
        return new StreamAccount(
                state.core(),
                stream.epoch(),
                stream.lane(),
                cut,
                ours.count(),
                HexFormat.of().formatHex(ours.digest()),
                theirs.count(),
                HexFormat.of().formatHex(theirs.digest()),
                signed,
                sameRows && signed && findings.isEmpty(),
                Math.max(0, stream.head() - cut),
                findings);
    }

    private static Journal.Range counted(Core core, Journal.Stream stream, long cut)
            throws Trouble, InterruptedException {
        List<Journal.Range> ranges =
                core.digests(stream.epoch(), stream.lane(), new Span(1, cut), 1).ranges();
        if (ranges.size() != 1) {
            throw new Trouble.Refused(Trouble.Party.CORE, 200, "one digest was asked for, not " + ranges.size());
        }
        return ranges.getFirst();
    }

    List<String> lines(String center) {
        String head = "statement: center " + center + " stream " + epoch + "/" + lane + " rows " + rows + " digest "
                + digest + " " + (same ? "same" : "DIFFERENT");
        String later = waiting == 0 ? "" : " (" + waiting + " more rows wait for a receipt)";
        Stream<String> county =
                same ? Stream.empty() : Stream.of("  the county counts rows " + countyRows + " digest " + countyDigest);
        Stream<String> signature = signed ? Stream.empty() : Stream.of("  the county's signature does not hold");
        Stream<String> most = findings.size() < Difference.MAX_NAMED
                ? Stream.empty()
                : Stream.of("  only the first " + Difference.MAX_NAMED + " rows are named");
        return Stream.of(
                        Stream.of(head + later),
                        county,
                        signature,
                        findings.stream().map(Finding::line),
                        most)
                .flatMap(lines -> lines)
                .toList();
    }
}
