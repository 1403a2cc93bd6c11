package org.yizhan.core.store;

/// The write was not taken: so many wait that this one was not put in line, or another one's failure took it back too.
/// Nothing of it stands; the same may come again in a moment.
public final class StoreBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreBusy() {
        super("the write was not taken and may come again", null, false, false);
    }
}
