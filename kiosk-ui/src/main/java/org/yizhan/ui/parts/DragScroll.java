package org.yizhan.ui.parts;

import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.event.EventTarget;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The one way in which a finger drags what is longer than its place. The content goes with the finger and comes to
/// rest on a whole page, further on the faster the finger was. It is never the only way: page buttons do the same.
/// Touches arrive as mouse events on Linux. What was dragged is not tapped, and a finger that only trembles taps.
public final class DragScroll {
    private static final double SLACK_MM = 8;
    /// Between a page and the next.
    private static final double GAP_MM = 8;

    private static final long NANOS = 1_000_000;

    /// What is dragged. A page is as long as the place it is seen in.
    public interface Pages {
        /// How many there are before the one that is seen.
        int before();

        /// How many there are after it.
        int after();

        /// Shows the page that many further on, or back.
        void turn(int pages);
    }

    private final DoubleProperty shift = new SimpleDoubleProperty();
    private final Region place;
    private final Orientation axis;
    private final Pages pages;
    private final Look look;
    private final Rectangle window = new Rectangle();
    private @Nullable Drag drag;
    private @Nullable Timeline glide;
    private int gliding;

    /// @param place  where pages are seen; it stays where it is, and what is on it moves by [#shift]
    public DragScroll(Region place, Orientation axis, Look look, Pages pages) {
        this.place = place;
        this.axis = axis;
        this.look = look;
        this.pages = pages;
        window.widthProperty().bind(place.widthProperty());
        window.heightProperty().bind(place.heightProperty());
        shift.subscribe(now -> place.setClip(now.doubleValue() == 0 ? null : window));
        place.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        place.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::move);
        place.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
    }

    /// How far the content is from its rest, in pixels; for a translation to be bound to.
    public ReadOnlyDoubleProperty shift() {
        return shift;
    }

    /// How far a page is from the next.
    public double extent() {
        double length = axis == Orientation.VERTICAL ? place.getHeight() : place.getWidth();
        return length + look.metrics().px(GAP_MM);
    }

    private void press(MouseEvent event) {
        arrive();
        boolean several = pages.before() + pages.after() > 0;
        drag = several ? new Drag(look.metrics().px(SLACK_MM), along(event), millis()) : null;
    }

    private void move(MouseEvent event) {
        Drag now = drag;
        if (now == null) {
            return;
        }
        now.move(along(event), millis());
        if (now.isDrag()) {
            letGo(event.getTarget());
            shift.set(now.shift(pages.before() > 0, pages.after() > 0));
            event.consume();
        }
    }

    private void release(MouseEvent event) {
        Drag now = drag;
        drag = null;
        if (now == null || !now.isDrag()) {
            return;
        }
        letGo(event.getTarget());
        event.consume();
        gliding = Math.clamp(now.pages(extent(), millis()), -pages.before(), pages.after());
        if (Motion.isOn()) {
            var there = new KeyValue(shift, -gliding * extent(), Interpolator.EASE_OUT);
            glide = new Timeline(new KeyFrame(Motion.GLIDE, there));
            glide.setOnFinished(over -> arrive());
            glide.play();
        } else {
            arrive();
        }
    }

    /// Ends a glide where it leads to.
    private void arrive() {
        if (glide != null) {
            glide.stop();
            glide = null;
        }
        int turned = gliding;
        gliding = 0;
        shift.set(0);
        if (turned != 0) {
            pages.turn(turned);
        }
    }

    /// The finger that drags presses nothing any more.
    private void letGo(EventTarget target) {
        for (Node node = target instanceof Node hit ? hit : null; node != null; node = node.getParent()) {
            if (node instanceof ButtonBase button) {
                button.disarm();
            }
        }
    }

    private double along(MouseEvent event) {
        return axis == Orientation.VERTICAL ? event.getSceneY() : event.getSceneX();
    }

    private static long millis() {
        return System.nanoTime() / NANOS;
    }
}
