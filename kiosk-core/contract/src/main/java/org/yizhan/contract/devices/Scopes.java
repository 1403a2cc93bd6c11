package org.yizhan.contract.devices;

/// Security roles of the core's endpoints. The first three belong to enrolled devices, the next three to signed-on
/// staff, the last to a person who opened the staff corner of a kiosk.
public final class Scopes {
    public static final String KIOSK = "kiosk";
    public static final String BOARD = "board";
    public static final String AGENT = "agent";
    public static final String DUTY = "duty";
    public static final String ORGANISER = "organiser";
    public static final String ADMIN = "admin";
    public static final String CORNER = "corner";

    /// Of who signed on with a PIN that somebody else knows: may choose another and do nothing else.
    public static final String NEW_PIN = "new-pin";

    private Scopes() {}
}
