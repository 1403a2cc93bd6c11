package org.yizhan.agent;

import org.yizhan.contract.journal.Journal;
import org.yizhan.sync.Span;

/// The center's core as the agent sees it. Everything that has to outlive the agent is kept there.
interface Core {
    Journal.State state() throws Trouble, InterruptedException;

    /// Rows of a stream after a sequence, at most `limit`.
    Journal.Page page(long epoch, int lane, long after, int limit) throws Trouble, InterruptedException;

    Journal.State receipt(Journal.Receipt receipt) throws Trouble, InterruptedException;

    Journal.State link(Journal.Link link) throws Trouble, InterruptedException;

    Journal.State newEpoch(Journal.NewEpoch epoch) throws Trouble, InterruptedException;

    Journal.Applied inbound(Journal.Inbound changes) throws Trouble, InterruptedException;

    Journal.Digests digests(long epoch, int lane, Span span, int parts) throws Trouble, InterruptedException;

    /// Follows the core's events until the stream ends. `appended` runs once when the stream stands, for what
    /// came before, and then whenever rows were appended.
    void follow(Runnable appended) throws Trouble, InterruptedException;
}
