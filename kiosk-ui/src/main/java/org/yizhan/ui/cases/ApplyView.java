package org.yizhan.ui.cases;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.ui.frame.Ask;
import org.yizhan.ui.keys.DigitPad;
import org.yizhan.ui.keys.WordBoard;
import org.yizhan.ui.keys.Writing;
import org.yizhan.ui.parts.Follow;
import org.yizhan.ui.parts.Icons;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.Paged;
import org.yizhan.ui.parts.Sheet;
import org.yizhan.ui.parts.View;

/// One question a screen.
public final class ApplyView {
    private final ApplyModel model;
    private final Look look;
    private final Sheet sheet;

    private ApplyView(ApplyModel model, Look look) {
        this.model = model;
        this.look = look;
        this.sheet = new Sheet(look);
    }

    public static View of(ApplyModel model, Look look) {
        var view = new ApplyView(model, look);
        switch (model.ask().kind()) {
            case CHOICE -> view.choice();
            case CONSENT -> view.consent();
            case PHONE, DIGITS -> view.written(DigitPad.of(model.writing(), false, look));
            case ID_NUMBER -> view.written(DigitPad.of(model.writing(), true, look));
            case NAME, TEXT -> view.written(WordBoard.of(model.writing(), look));
        }
        String item = look.text(model.screen().item().name());
        return new View(look.text("cases.apply.crumb") + " · " + item, view.sheet);
    }

    private void written(Region keys) {
        var field = new StackPane(field());
        field.getStyleClass().add("field");
        sheet.lead(step(), question(), hintOrComplaint(), field);
        var bottom = new StackPane(keys);
        bottom.setAlignment(Pos.BOTTOM_CENTER);
        keys.setMaxHeight(Region.USE_PREF_SIZE);
        sheet.body(bottom);
        sheet.actions(look.primary("next", "check-line", look.text("cases.next"), model::next));
    }

    private void choice() {
        sheet.lead(step(), question());
        var choices = new ArrayList<Node>();
        String chosen = model.screen().draft().answer(model.ask().id());
        for (Catalogue.Choice choice : model.ask().choices()) {
            boolean on = choice.id().equals(chosen);
            choices.add(choiceButton(choice, on));
        }
        sheet.body(new Paged(look).items(choices));
    }

    private Button choiceButton(Catalogue.Choice choice, boolean on) {
        var content = new HBox(
                Icons.glyph(on ? "checkbox-circle-line" : "checkbox-blank-circle-line"),
                look.label(look.text(choice.text()), "t-tile"));
        content.getStyleClass().add("line");
        return look.bare(
                "choice-" + choice.id(),
                content,
                () -> model.answer(choice.id()),
                "tile",
                "row-tile",
                on ? "on" : "off");
    }

    private void consent() {
        sheet.lead(step(), question());
        var card = new Paged(look).onCard();
        card.items(List.of(
                look.label(look.text("cases.consent.what"), "t-list", "paragraph"),
                look.label(look.text("cases.consent.who"), "t-list", "paragraph"),
                look.label(look.text("cases.consent.rights"), "t-list", "paragraph")));
        sheet.body(card);
        sheet.actions(
                look.action("decline", "close-line", look.text("cases.decline"), model::decline, "destructive"),
                look.primary("agree", "check-line", look.text("cases.agree"), () -> model.answer(Ask.AGREED)));
    }

    private Node step() {
        if (look.cramped()) {
            return new Region();
        }
        return look.label(
                look.text("cases.step", model.screen().step() + 1, model.steps()),
                "t-strong",
                "t-tone",
                "tone-services");
    }

    private Node question() {
        var own = model.ask().text();
        String text = own == null ? look.texts().of("cases", model.ask().kind()) : look.text(own);
        return look.label(text, "t-title");
    }

    private String hint() {
        String key = "cases.Kind." + model.ask().kind().name() + ".hint";
        return look.text(model.ask().required() ? key : "cases.optional");
    }

    private Node field() {
        Label text = look.label("", "t-entry");
        text.setId("field");
        Label letters = look.label("", "t-entry", "letters");
        Follow.value(text, model.writing().stateProperty(), state -> {
            text.setText(shown(state));
            letters.setText(state.letters());
        });
        var caret = new Region();
        caret.getStyleClass().add("caret");
        var line = new HBox(text, letters, caret);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /// Digits in groups, as people read them out.
    private String shown(Writing.State state) {
        return switch (model.ask().kind()) {
            case PHONE -> Groups.of(state.text(), 3, 4, 4);
            case ID_NUMBER -> Groups.of(state.text(), 6, 8, 4);
            case NAME, CHOICE, DIGITS, TEXT, CONSENT -> state.text();
        };
    }

    /// What is wrong takes the place of the hint.
    private Node hintOrComplaint() {
        Label words = look.label("", "t-strong", "t-tone");
        words.setId("complaint");
        var line = new HBox(Icons.glyph("error-warning-line", "icon-tone"), words);
        line.getStyleClass().addAll("pill-line", "tone-refused");
        Label hint = look.label(look.cramped() ? "" : hint(), "t-body", "t-quiet");
        hint.setManaged(!look.cramped());
        line.managedProperty().bind(line.visibleProperty());
        Follow.value(line, model.complaintProperty(), complaint -> {
            line.setVisible(complaint.isPresent());
            hint.setVisible(complaint.isEmpty());
            complaint.ifPresent(wrong -> words.setText(look.texts().of("cases", wrong)));
        });
        var place = new StackPane(hint, line);
        place.setAlignment(Pos.CENTER_LEFT);
        return place;
    }
}
