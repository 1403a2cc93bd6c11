package org.yizhan.core.queue;

import org.jspecify.annotations.Nullable;
import org.yizhan.core.web.Who;

/// Who takes a step, and from where.
///
/// @param name  as callers are named
/// @param desk  the desk that this sign-on of theirs is at, whatever others they have
record Actor(String name, @Nullable Integer desk) {
    static Actor of(Who who) {
        return new Actor(who.name(), who.desk());
    }

    boolean sitsAt(int there) {
        return desk != null && desk == there;
    }
}
