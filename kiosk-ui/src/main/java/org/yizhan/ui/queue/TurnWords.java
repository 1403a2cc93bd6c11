package org.yizhan.ui.queue;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.yizhan.contract.queue.Turn;
import org.yizhan.ui.parts.Look;

/// By what one is called, so that nobody has to wonder why others come before. That nobody waits longer is not said: a
/// desk may be empty.
final class TurnWords {
    private TurnWords() {}

    static Node of(Look look, Turn.Rule rule) {
        var words = look.centered(look.text("queue.turn.rule", rule.ratio(), rule.boundMinutes()), "t-section");
        words.setId("ticket-turn");
        return new HBox(look.well(look.text("queue.turn"), words));
    }
}
