package org.yizhan.county.platform;

/// Who may do what. A center is known by its client certificate, the others are named officers.
public final class Roles {
    public static final String CENTER = "center";

    /// Reads and decides cases, drafts and publishes notices, prints and revokes cards.
    public static final String OFFICER = "officer";

    /// Enrols centers.
    public static final String ADMIN = "admin";

    private Roles() {}
}
