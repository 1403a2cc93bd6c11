package org.yizhan.ui.parts;

import javafx.scene.layout.VBox;

/// A code that is none of ours: what can be scanned here.
public final class UnknownCodeView {
    private UnknownCodeView() {}

    public static View of(Look look, Runnable done) {
        var card = new VBox(
                Icons.duo("qr-scan-2", "icon-huge", "icon-tone"),
                look.centered(look.text("shell.unknown-code.what"), "t-list"));
        card.getStyleClass().addAll("card", "centered", "tone-plain");
        var sheet = new Sheet(look)
                .title(look.text("shell.unknown-code"))
                .body(card)
                .actions(look.primary("done", "check-line", look.text("common.done"), done));
        return new View(look.text("shell.unknown-code.crumb"), sheet);
    }
}
