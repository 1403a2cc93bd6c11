package org.yizhan.core.store;

/// So many writes wait that this one was not put in line. Nothing of it has begun; in a moment there is room again.
public final class StoreBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreBusy() {
        super("too many writes wait", null, false, false);
    }
}
