package org.yizhan.ui.frame;

import org.yizhan.ui.text.Language;

/// How the person in front of the kiosk wants it; forgotten when they leave.
public final class Comfort {
    private boolean largePrint;
    private boolean lowReach;
    private Language language = Language.CHINESE;
    private Runnable changed = () -> {};

    /// `redraw` runs after each change.
    public void onChange(Runnable redraw) {
        changed = redraw;
    }

    public boolean largePrint() {
        return largePrint;
    }

    public boolean lowReach() {
        return lowReach;
    }

    public Language language() {
        return language;
    }

    public void toggleLargePrint() {
        largePrint = !largePrint;
        changed.run();
    }

    public void toggleLowReach() {
        lowReach = !lowReach;
        changed.run();
    }

    public void toggleLanguage() {
        language = language.other();
        changed.run();
    }

    /// As the next person finds it: normal print, normal height, Chinese.
    public void reset() {
        boolean asFound = !largePrint && !lowReach && language == Language.CHINESE;
        largePrint = false;
        lowReach = false;
        language = Language.CHINESE;
        if (!asFound) {
            changed.run();
        }
    }
}
