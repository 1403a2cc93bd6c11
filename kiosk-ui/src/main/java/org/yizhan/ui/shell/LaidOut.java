package org.yizhan.ui.shell;

import java.util.concurrent.Executor;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/// JavaFX remembers how it laid out the text of every label, until those it remembers are longer together than
/// `prism.cacheLayoutSize`: then it forgets them all. There is no other way to make it forget a name.
final class LaidOut {
    private static final int ALL = Integer.getInteger("prism.cacheLayoutSize", 65_536);
    /// What is longer is not remembered.
    private static final int LONGEST = 256;

    private final Executor fx;
    private long number;
    private int left;

    /// @param fx  runs what it is given on the FX thread, later
    LaidOut(Executor fx) {
        this.fx = fx;
    }

    /// Lays out so many texts about nobody, none of them known already, that all others are forgotten: one at a
    /// time, so that no touch waits for them.
    void forget() {
        boolean begun = !hasForgotten();
        left = ALL / LONGEST + 1;
        if (!begun) {
            layOut();
        }
    }

    boolean hasForgotten() {
        return left == 0;
    }

    private void layOut() {
        number++;
        var text = new Text(("%0" + LONGEST + "d").formatted(number));
        // as in a label: what is bound otherwise is not remembered
        text.setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER);
        text.getLayoutBounds();
        left--;
        if (!hasForgotten()) {
            fx.execute(this::layOut);
        }
    }
}
