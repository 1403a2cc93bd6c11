package org.yizhan.core.figures;

/// How a number came to a day from the night before, and what became of it there.
enum End {
    CARRIED_IN,
    FINISHED,
    /// Called, did not come and has not come back.
    MISSED,
    CANCELLED,
    /// Went home unserved.
    LEFT,
    /// Is there the next day, or today still.
    GOES_ON;

    /// @param last  its last stay of the day
    static End of(Stay last) {
        String ended = last.ended();
        if (ended == null) {
            return last.state().equals("MISSED") ? MISSED : GOES_ON;
        }
        return switch (ended) {
            case "finished" -> FINISHED;
            case "cancelled", "expired" -> CANCELLED;
            case "day-over" -> MISSED;
            // Of a day from before there were stays of who was missed, the last one is the call.
            case "missed" -> last.state().equals("CALLED") ? MISSED : LEFT;
            default -> GOES_ON;
        };
    }
}
