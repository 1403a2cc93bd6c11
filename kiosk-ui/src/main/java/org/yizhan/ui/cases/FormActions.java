package org.yizhan.ui.cases;

import javafx.scene.control.Button;
import org.yizhan.ui.parts.Actions;
import org.yizhan.ui.parts.Look;

/// What a form's screens have in common to do.
final class FormActions {
    private FormActions() {}

    static Button toDesk(Look look, Runnable act) {
        String words = look.cramped() ? "cases.to-desk.short" : "cases.to-desk";
        return Actions.action(look, "to-desk", "customer-service-2-line", words, act);
    }
}
