package org.yizhan.county.platform;

/// Who may do what. A center is known by its client certificate, the others are named officers.
public final class Roles {
    public static final String CENTER = "center";

    /// Reads and decides cases, drafts and publishes notices, prints and revokes cards.
    public static final String OFFICER = "officer";

    /// Enrols centers, takes the directory, looks after the officers' accounts.
    public static final String ADMIN = "admin";

    /// Signed in with a password that somebody else knows: may do nothing but choose a new one.
    public static final String NEW_PASSWORD = "new-password";

    private Roles() {}
}
