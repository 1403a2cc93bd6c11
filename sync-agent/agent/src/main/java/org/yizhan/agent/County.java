package org.yizhan.agent;

import java.util.Optional;
import org.yizhan.sync.Wire;

/// One connection to the county.
interface County extends AutoCloseable {
    Wire.Welcome hello(Wire.Hello hello) throws Trouble, InterruptedException;

    /// What the last hello showed of the center's clock, if it showed something wrong.
    Optional<String> clockTrouble();

    Wire.Receipt push(Wire.Batch batch) throws Trouble, InterruptedException;

    /// Changes after a cursor; waits some seconds for one when there is none.
    Wire.Changes changes(long after) throws Trouble, InterruptedException;

    Wire.Digests digests(Wire.DigestQuery query) throws Trouble, InterruptedException;

    Wire.Statement statement(Wire.Claim claim) throws Trouble, InterruptedException;

    Wire.Rows rows(Wire.RowQuery query) throws Trouble, InterruptedException;

    @Override
    void close();
}
