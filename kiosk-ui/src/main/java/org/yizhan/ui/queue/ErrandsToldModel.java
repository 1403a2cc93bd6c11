package org.yizhan.ui.queue;

import org.yizhan.contract.queue.Errands;
import org.yizhan.ui.frame.Model;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Screen;

/// All that is done on one number; one more can be told.
public final class ErrandsToldModel implements Model {
    private final Screen.ErrandsTold screen;
    private final Navigator navigator;

    public ErrandsToldModel(Screen.ErrandsTold screen, Navigator navigator) {
        this.screen = screen;
        this.navigator = navigator;
    }

    public Screen.ErrandsTold screen() {
        return screen;
    }

    /// Whether anything is done for somebody else, so that a mandate and both identity cards are needed.
    public boolean isForOthers() {
        return screen.visit().errands().stream().anyMatch(errand -> errand.relation() != Errands.Relation.SELF);
    }

    public void another() {
        navigator.open(new Screen.Errand(screen.ticket(), null, null));
    }

    public void finish() {
        navigator.begin(new Screen.TicketShown(screen.ticket().id(), screen.ticket()));
    }
}
