package org.yizhan.core.devices;

/// What can happen to a print job.
enum PrintStep {
    /// The worker takes it.
    SEND,
    /// The printer says it is out.
    CONFIRM,
    /// There was trouble; it is tried again in a moment.
    TRY_AGAIN,
    /// There was trouble and there has been enough trying.
    GIVE_UP,
    /// The core went away while it was sent; nobody knows what is on paper.
    FIND_INTERRUPTED,
    /// A person wants it tried again.
    RETRY
}
