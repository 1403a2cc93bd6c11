package org.yizhan.core.queue;

import java.util.Optional;

/// How lines are named in the database. A service's line has the service's id; what waits for one desk or one person
/// alone stands in a line of that desk's or person's own, so that calling asks all of them alike.
final class LineKey {
    private static final String DESK = "desk:";
    private static final String STAFF = "staff:";

    private LineKey() {}

    static String ofDesk(int desk) {
        return DESK + desk;
    }

    /// A person's line is called as the person is as a caller, `staff:wangxm`.
    static String ofStaff(String account) {
        return STAFF + account;
    }

    /// Whether it is a service's, and nobody's own.
    static boolean isOfService(String line) {
        return !line.startsWith(DESK) && !line.startsWith(STAFF);
    }

    static Optional<Integer> desk(String line) {
        return line.startsWith(DESK) ? Optional.of(Integer.valueOf(line.substring(DESK.length()))) : Optional.empty();
    }
}
