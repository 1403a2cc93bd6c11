package org.yizhan.ui.corner;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Problem;
import org.yizhan.contract.devices.Checkup;
import org.yizhan.ui.parts.Actions;
import org.yizhan.ui.parts.Follow;
import org.yizhan.ui.parts.Icons;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.Paged;
import org.yizhan.ui.parts.ProblemNote;
import org.yizhan.ui.parts.Sheet;
import org.yizhan.ui.parts.View;

/// One row a thing: well or not in words and shape, what to do, and the button that does it.
public final class DeviceView {
    private final DeviceModel model;
    private final Look look;
    private final Paged rows;

    private DeviceView(DeviceModel model, Look look) {
        this.model = model;
        this.look = look;
        this.rows = new Paged(look);
    }

    public static View of(DeviceModel model, Look look) {
        return new DeviceView(model, look).draw();
    }

    private View draw() {
        var checkup = model.checkup();
        Follow.value(rows, checkup.valueProperty(), value -> fill());
        Follow.value(rows, checkup.problemProperty(), problem -> fill());
        Follow.value(rows, model.saidProperty(), said -> fill());
        Follow.value(rows, model.machine().lastScan(), scan -> fill());
        var sheet = new Sheet(look)
                .lead(look.label(look.text("corner.device"), "t-title"), told())
                .body(rows)
                .actions(Actions.of(
                        look,
                        List.of(
                                Actions.action(look, "help", "edit-line", "corner.help", model::help),
                                Actions.action(
                                        look, "leave", "logout-box-r-line", "corner.leave", model::leave, "primary"))));
        return new View(look.text("corner.crumb"), sheet);
    }

    private void fill() {
        var nodes = new ArrayList<Node>();
        Problem problem = model.checkup().problemProperty().get();
        if (problem != null) {
            nodes.add(ProblemNote.of(look, problem));
        }
        DeviceModel.Said said = model.saidProperty().get();
        Checkup checkup = model.checkup().valueProperty().get();
        if (checkup != null) {
            Lines.of(checkup, model.machine(), look.dates()).forEach(line -> nodes.add(row(line, said)));
        }
        rows.items(nodes);
    }

    /// One line in any case, so that no row moves away from under a finger.
    private Node told() {
        var words = look.label("", "t-strong", "t-tone");
        words.setId("said");
        Follow.value(words, model.saidProperty(), said -> {
            words.setText(
                    said == null
                            ? look.text("corner.device.hint")
                            : look.texts().of("corner", said));
            words.getStyleClass().removeAll("tone-plain", "tone-information");
            words.getStyleClass().add(said == null ? "tone-plain" : "tone-information");
        });
        return words;
    }

    private Node row(Line line, DeviceModel.@Nullable Said said) {
        Object[] arguments = line.arguments().toArray();
        var words = new VBox(look.label(look.text("corner." + line.key(), arguments), "t-strong"));
        look.texts()
                .find("corner." + line.key() + ".do")
                .ifPresent(todo -> words.getChildren().add(look.label(todo, "t-body", "t-quiet")));
        words.getStyleClass().add("tight");
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(Icons.duo(line.well() ? line.icon() : "error-warning", "icon-tile"), words);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setId("line-" + line.id());
        row.getStyleClass().addAll("card", "device", line.well() ? "tone-success" : "tone-refused");
        row.getChildren().addAll(button(line, said));
        return row;
    }

    private List<Button> button(Line line, DeviceModel.@Nullable Said said) {
        if (line.act() == Line.Act.NONE) {
            return List.of();
        }
        boolean sure = line.act() == Line.Act.RESTART && said == DeviceModel.Said.SURE_RESTART;
        String word = look.text(sure ? "corner.sure" : "corner.Act." + line.act());
        var face = new StackPane(look.word(word, "t-strong"));
        Button button = look.bare("act-" + line.act(), face, () -> model.act(line.act()), "small-choice");
        button.setMinWidth(Button.USE_PREF_SIZE);
        return List.of(button);
    }
}
