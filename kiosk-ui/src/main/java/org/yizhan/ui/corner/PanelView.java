package org.yizhan.ui.corner;

import java.util.ArrayList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.yizhan.ui.frame.Metrics;
import org.yizhan.ui.parts.Follow;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.ProblemNote;
import org.yizhan.ui.parts.Sheet;
import org.yizhan.ui.parts.View;

/// A bank card's outline and a ruler as they are with the diagonal that is tried.
public final class PanelView {
    /// ISO/IEC 7810, ID-1.
    private static final double CARD_WIDTH_MM = 85.6;

    private static final double CARD_HEIGHT_MM = 53.98;
    private static final double CORNER_MM = 3.18;
    private static final int RULER_MM = 100;

    private PanelView() {}

    public static View of(PanelModel model, Look look) {
        var save = look.primary("save", "check-line", look.text("corner.panel.save"), model::save);
        var sheet = new Sheet(look)
                .lead(
                        look.label(look.text("corner.panel"), "t-title"),
                        look.label(look.cramped() ? "" : look.text("corner.panel.hint"), "t-body", "t-quiet"),
                        told(model, look))
                .body(low(card(model, look)))
                .actions(save);
        return new View(look.text("corner.crumb"), sheet);
    }

    /// Where a seated person reaches it, and a card is held without lifting the arm.
    private static Region low(Region card) {
        card.setMaxHeight(Region.USE_PREF_SIZE);
        var place = new StackPane(card);
        place.setAlignment(Pos.BOTTOM_CENTER);
        return place;
    }

    private static Node told(PanelModel model, Look look) {
        var place = new VBox();
        Runnable tell = () -> {
            place.getChildren().clear();
            var problem = model.problemProperty().get();
            if (problem != null) {
                place.getChildren().add(ProblemNote.of(look, problem));
            } else if (model.stateProperty().get() == PanelModel.State.SAVED) {
                Label saved = look.label(look.text("corner.panel.saved"), "t-strong", "t-tone");
                saved.setId("saved");
                place.getChildren().add(saved);
            }
        };
        place.getStyleClass().add("tone-success");
        Follow.value(place, model.problemProperty(), problem -> tell.run());
        Follow.value(place, model.stateProperty(), state -> tell.run());
        return place;
    }

    private static Region card(PanelModel model, Look look) {
        Label diagonal = look.centered("", "t-section");
        diagonal.setId("diagonal");
        var outline = new StackPane(diagonal);
        outline.setId("outline");
        outline.getStyleClass().add("outline");
        var ruler = new Pane();
        ruler.setId("ruler");
        Pane sold = with(new HBox());
        Follow.value(outline, model.tenthsProperty(), tenths -> {
            Metrics trial = model.trial();
            size(outline, trial.px(CARD_WIDTH_MM), trial.px(CARD_HEIGHT_MM));
            outline.setStyle("-fx-border-radius: " + trial.px(CORNER_MM) + "px;");
            rule(ruler, trial);
            diagonal.setText(Lines.inches(tenths.longValue()) + "″");
            sold.getChildren().setAll(sold(model, look));
        });
        var measures = new VBox(look.metrics().px(6), outline, ruler);
        var smaller = look.action("smaller", "subtract-line", look.text("corner.panel.smaller"), model::smaller);
        var larger = look.action("larger", "add-line", look.text("corner.panel.larger"), model::larger);
        var card = look.metrics().portrait()
                ? new VBox(measures, with(new HBox(), smaller, larger), soldHint(look), sold)
                : new VBox(with(new HBox(), measures, beside(with(new VBox(), larger, smaller))), sold);
        measures.getStyleClass().add("centered");
        card.getStyleClass().addAll("card", "tone-plain");
        return card;
    }

    private static Node soldHint(Look look) {
        return look.label(look.text("corner.panel.sold"), "t-body", "t-quiet");
    }

    private static Pane with(Pane pane, Node... nodes) {
        pane.getChildren().setAll(nodes);
        pane.getStyleClass().add("actions");
        return pane;
    }

    private static Pane beside(Pane pane) {
        HBox.setHgrow(pane, Priority.ALWAYS);
        return pane;
    }

    private static ArrayList<Node> sold(PanelModel model, Look look) {
        var buttons = new ArrayList<Node>();
        for (int tenths : PanelModel.SOLD) {
            var face = look.word(Lines.inches(tenths) + "″", "t-strong");
            Button button =
                    look.bare("sold-" + tenths, new StackPane(face), () -> model.attempt(tenths), "small-choice");
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setMaxWidth(Double.MAX_VALUE);
            if (model.tenthsProperty().get() == tenths) {
                button.getStyleClass().add("on");
            }
            buttons.add(button);
        }
        return buttons;
    }

    /// A line each millimetre, longer at five and ten.
    private static void rule(Pane ruler, Metrics trial) {
        ruler.getChildren().clear();
        for (int mm = 0; mm <= RULER_MM; mm++) {
            double height = trial.px(mm % 10 == 0 ? 8 : mm % 5 == 0 ? 6 : 4);
            var tick = new Region();
            tick.getStyleClass().add("tick");
            tick.resizeRelocate(Math.round(trial.px(mm)), 0, 1, height);
            tick.setManaged(false);
            ruler.getChildren().add(tick);
        }
        size(ruler, trial.px(RULER_MM) + 2, trial.px(10));
    }

    private static void size(Region region, double width, double height) {
        region.setMinSize(width, height);
        region.setPrefSize(width, height);
        region.setMaxSize(width, height);
    }
}
