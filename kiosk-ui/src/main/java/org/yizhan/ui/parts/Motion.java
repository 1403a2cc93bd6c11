package org.yizhan.ui.parts;

import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.util.Duration;

/// Whether a screen may move by itself. Drawn in software it may not: what would glide is there at once. A finger's
/// own movement is followed in any case.
final class Motion {
    static final Duration GLIDE = Duration.millis(200);

    private Motion() {}

    /// `-Dyizhan.motion=on` or `off` decides for a machine that the drawing alone does not tell about.
    static boolean isOn() {
        String wanted = System.getProperty("yizhan.motion", "");
        return wanted.isEmpty() ? Platform.isSupported(ConditionalFeature.SCENE3D) : wanted.equals("on");
    }
}
