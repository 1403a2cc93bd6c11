package org.yizhan.county.streams;

import java.util.UUID;
import org.yizhan.sync.Wire;

/// A record whose rows are there while what they should cause is not.
///
/// @param detail  the reason, where there is one; else empty
record Lack(long seq, String type, UUID recordId, Kind kind, String detail) {
    enum Kind {
        MISSING("effect missing", "结果不见了"),
        DIFFERENT("effect differs", "结果和记录不一样"),
        UNCHECKED("effect cannot be checked", "结果核不了"),
        SET_ASIDE("set aside", "搁置");

        private final String english;
        private final String chinese;

        Kind(String english, String chinese) {
            this.english = english;
            this.chinese = chinese;
        }
    }

    /// As the center is told.
    Wire.Finding finding() {
        return new Wire.Finding(seq, type, recordId, detail.isEmpty() ? kind.english : kind.english + ": " + detail);
    }

    /// As the console says it.
    String shown() {
        return "第 " + seq + " 条 " + type + " " + recordId + "："
                + (detail.isEmpty() ? kind.chinese : kind.chinese + "，" + detail);
    }
}
