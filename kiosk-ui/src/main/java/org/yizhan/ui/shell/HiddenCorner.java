package org.yizhan.ui.shell;

import javafx.event.EventHandler;
import javafx.scene.input.MouseEvent;
import org.yizhan.ui.frame.CornerTaps;
import org.yizhan.ui.frame.Place;

/// The upper left corner of the panel, whatever is drawn there. It hears every press, so the debounce is not asked.
public final class HiddenCorner implements EventHandler<MouseEvent> {
    private static final double SIDE_MM = 25;

    private final CornerTaps taps = new CornerTaps();
    private final Place place;
    private final Runnable open;

    /// @param open  what five taps do
    public HiddenCorner(Place place, Runnable open) {
        this.place = place;
        this.open = open;
    }

    @Override
    public void handle(MouseEvent press) {
        double side = place.panel().px(SIDE_MM);
        if (press.getSceneX() > side || press.getSceneY() > side) {
            taps.elsewhere();
        } else if (taps.tap(place.millis().getAsLong())) {
            open.run();
        }
    }
}
