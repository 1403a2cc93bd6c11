package org.yizhan.ui.frame;

import org.yizhan.ui.text.Language;

/// How the person in front of the kiosk wants it; forgotten when they leave.
public final class Comfort {
    private final boolean blackAlways;
    private Lettering lettering = Lettering.NORMAL;
    private boolean lowReach;
    private Language language = Language.CHINESE;
    private Runnable changed = () -> {};

    /// @param blackAlways  whether this kiosk is black on white for everybody
    public Comfort(boolean blackAlways) {
        this.blackAlways = blackAlways;
    }

    /// `redraw` runs after each change.
    public void onChange(Runnable redraw) {
        changed = redraw;
    }

    public boolean largePrint() {
        return lettering != Lettering.NORMAL;
    }

    public boolean highContrast() {
        return blackAlways || lettering == Lettering.BLACK;
    }

    public boolean lowReach() {
        return lowReach;
    }

    public Language language() {
        return language;
    }

    /// What the next touch of the print's place brings.
    public Lettering nextLettering() {
        return lettering.next(blackAlways);
    }

    public void lettering(Lettering wanted) {
        lettering = wanted;
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
        boolean asFound = lettering == Lettering.NORMAL && !lowReach && language == Language.CHINESE;
        lettering = Lettering.NORMAL;
        lowReach = false;
        language = Language.CHINESE;
        if (!asFound) {
            changed.run();
        }
    }
}
