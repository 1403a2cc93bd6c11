package org.yizhan.ui;

import org.jspecify.annotations.Nullable;
import org.yizhan.ui.FakeCore.Reply;

/// A part of a fake core. It answers what is its own, and null to everything else.
interface FakeFeature {
    @Nullable
    Reply get(String path);

    @Nullable
    Reply post(String path, String body);
}
