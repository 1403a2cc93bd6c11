package org.yizhan.contract.devices;

/// How a kiosk's program ends, for whoever starts it again.
public final class KioskExit {
    private KioskExit() {}

    /// The exit code of one that is to be started anew at once: staff asked for it, or it was its hour of the night.
    /// Nothing went wrong.
    public static final int ANEW = 10;
}
