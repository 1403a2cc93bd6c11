package org.yizhan.ui.notes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.yizhan.ui.notes.VoiceModel.State;
import org.yizhan.ui.parts.Follow;
import org.yizhan.ui.parts.Icons;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.Sheet;
import org.yizhan.ui.parts.View;

/// Speak instead of writing: how long and how loud while one speaks, then hear it, say it again, or use it.
public final class VoiceView {
    private static final int BARS = 16;

    private final VoiceModel model;
    private final Look look;
    private final Sheet sheet;

    private VoiceView(VoiceModel model, Look look) {
        this.model = model;
        this.look = look;
        this.sheet = new Sheet(look);
    }

    public static View of(VoiceModel model, Look look) {
        var view = new VoiceView(model, look);
        Follow.value(view.sheet, model.stateProperty(), view::draw);
        return new View(look.text("notes.voice.crumb"), view.sheet);
    }

    private void draw(State state) {
        switch (state) {
            case State.Ready(boolean failed) -> ready(failed);
            case State.Listening listening -> listening();
            case State.Recorded(Duration length, boolean playing) -> recorded(length, playing);
        }
    }

    private void ready(boolean failed) {
        card(failed ? "notes.voice.failed" : "notes.voice.ready", "mic", List.of());
        sheet.actions(look.primary("speak", "mic-line", look.text("notes.voice.speak"), model::speak));
    }

    private void listening() {
        var time = look.centered("", "t-code");
        time.setId("voice-time");
        String most = " / " + NoteTexts.minutes(VoiceModel.MOST);
        Follow.value(time, model.heardProperty(), heard -> time.setText(NoteTexts.minutes(heard.length()) + most));
        card("notes.voice.listening", "mic", List.of(time, meter()));
        sheet.actions(look.primary("enough", "stop-circle-line", look.text("notes.voice.enough"), model::enough));
    }

    private void recorded(Duration length, boolean playing) {
        var time = look.centered(NoteTexts.minutes(length), "t-code");
        time.setId("voice-length");
        card("notes.voice.recorded", "checkbox-circle", List.of(time, changes(playing)));
        sheet.actions(look.primary("keep", "check-line", look.text("notes.voice.keep"), model::keep));
    }

    private Node changes(boolean playing) {
        var changes = new ArrayList<Node>();
        if (model.canPlay()) {
            changes.add(look.action(
                    "play",
                    playing ? "stop-circle-line" : "play-circle-line",
                    look.text(playing ? "notes.voice.quiet" : "notes.voice.play"),
                    model::play));
        }
        changes.add(look.action("again", "restart-line", look.text("notes.voice.again"), model::speak));
        changes.add(look.action("delete", "delete-bin-line", look.text("notes.delete"), model::delete));
        return NoteTexts.beside(changes, look);
    }

    /// On a low panel what is said about it stands beside the card.
    private void card(String words, String icon, List<Node> below) {
        String question = NoteTexts.question(model.screen(), "notes.whole", look);
        var card = new VBox();
        if (look.cramped()) {
            sheet.lead(look.label(question, "t-title"), look.label(look.text(words), "t-section"));
            if (below.isEmpty()) {
                card.getChildren().add(Icons.duo(icon, "icon-huge", "icon-tone"));
            }
        } else {
            sheet.title(question, look.text("notes.voice.hint"));
            if (below.isEmpty() || !look.largePrint()) {
                card.getChildren().add(Icons.duo(icon, "icon-huge", "icon-tone"));
            }
            card.getChildren().add(look.centered(look.text(words), "t-section"));
        }
        card.getChildren().addAll(below);
        card.getStyleClass().addAll("card", "centered", "tone-services");
        var column = new VBox(card);
        column.setAlignment(look.lowReach() ? Pos.BOTTOM_CENTER : Pos.CENTER);
        sheet.body(new StackPane(column));
    }

    /// Bars from quiet to loud, as many lit as it is loud.
    private Node meter() {
        var meter = new HBox();
        meter.getStyleClass().add("meter");
        meter.setId("voice-level");
        for (int i = 0; i < BARS; i++) {
            var bar = new Region();
            HBox.setHgrow(bar, Priority.ALWAYS);
            meter.getChildren().add(bar);
        }
        Follow.value(meter, model.heardProperty(), heard -> {
            for (int i = 0; i < BARS; i++) {
                meter.getChildren().get(i).getStyleClass().setAll(heard.level() * BARS > i ? "bar-on" : "bar");
            }
        });
        return meter;
    }
}
