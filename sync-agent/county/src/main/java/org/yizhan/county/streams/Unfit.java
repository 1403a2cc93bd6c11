package org.yizhan.county.streams;

/// A row that cannot take effect. It is kept, set aside with this reason, and the rows after it go on.
public final class Unfit extends Exception {
    private static final long serialVersionUID = 1;

    /// @param reason  in Chinese, for the console; without personal data
    public Unfit(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
