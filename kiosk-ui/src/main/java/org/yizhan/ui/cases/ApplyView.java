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
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Problem;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.contract.files.Files;
import org.yizhan.ui.frame.Ask;
import org.yizhan.ui.frame.Draft;
import org.yizhan.ui.keys.DigitPad;
import org.yizhan.ui.keys.WordBoard;
import org.yizhan.ui.parts.Actions;
import org.yizhan.ui.parts.Complaint;
import org.yizhan.ui.parts.Follow;
import org.yizhan.ui.parts.Icons;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.Paged;
import org.yizhan.ui.parts.ProblemNote;
import org.yizhan.ui.parts.Sheet;
import org.yizhan.ui.parts.Unspoken;
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
        Follow.value(view.sheet, model.problemProperty(), view::refused);
        return new View(view.crumb(), view.sheet);
    }

    /// Where a small panel has no line for the step, it stands here.
    private String crumb() {
        String where = look.tight() ? step("cases.step.short") : look.text("cases.apply.crumb");
        return where + " · " + look.text(model.screen().item().name());
    }

    private String step(String words) {
        return look.text(words, model.screen().step() + 1, model.steps());
    }

    /// The answers are kept; what went wrong takes the place of the keys until one goes on or back.
    private void refused(@Nullable Problem problem) {
        if (problem != null) {
            sheet.body(ProblemNote.of(look, problem));
        }
    }

    private void written(Region keys) {
        var field = Unspoken.mark(new StackPane(AnswerField.of(model, look)));
        field.getStyleClass().add("field");
        List<Button> instead = instead();
        List<Node> lead = heading();
        lead.add(hintOrComplaint());
        if (offersScanning()) {
            lead.add(scanInstead());
        }
        var bottom = new VBox(keys);
        if (look.cramped() && isDigits()) {
            bottom.getChildren().addFirst(field);
        } else {
            lead.add(field);
        }
        bottom.getStyleClass().add("column");
        bottom.setAlignment(Pos.BOTTOM_CENTER);
        keys.setMaxHeight(Region.USE_PREF_SIZE);
        boolean besideActions = look.tight() && look.metrics().portrait();
        if (!instead.isEmpty() && !besideActions) {
            var row = new HBox(instead.toArray(Node[]::new));
            row.getStyleClass().add("actions");
            if (look.metrics().portrait()) {
                bottom.getChildren().addFirst(row);
            } else {
                lead.add(row);
            }
        }
        sheet.lead(lead.toArray(Node[]::new));
        sheet.body(new StackPane(bottom));
        sheet.actions(besideActions ? inOneRow(instead) : actions());
    }

    private List<? extends Node> actions() {
        return Actions.of(
                look,
                List.of(
                        FormActions.toDesk(look, model::toDesk),
                        Actions.action(look, "next", "check-line", "cases.next", model::next, "primary")));
    }

    private List<? extends Node> inOneRow(List<Button> instead) {
        var row = new ArrayList<Button>();
        row.add(look.action("to-desk", "", look.text("cases.to-desk.short"), model::toDesk));
        row.addAll(instead);
        row.add(look.action("next", "", look.text("cases.next"), model::next, "primary"));
        return row;
    }

    /// Long numbers stand on one line above their keys where the column beside them is narrow.
    private boolean isDigits() {
        return switch (model.ask().kind()) {
            case PHONE, ID_NUMBER, DIGITS -> true;
            case NAME, TEXT, CHOICE, CONSENT -> false;
        };
    }

    /// A voice or a picture instead of words; what was given already shows that it was. Where keys, field and question
    /// fill the panel it is a picture, beside what else there is to do.
    private List<Button> instead() {
        var buttons = new ArrayList<Button>();
        if (model.abilities().voice()) {
            buttons.add(noteButton("speak", "mic-line", "cases.speak", Files.Kind.VOICE, model::speak));
        }
        if (model.abilities().photo()) {
            buttons.add(noteButton("photo", "camera-line", "cases.photo", Files.Kind.PHOTO, model::photograph));
        }
        return buttons;
    }

    private Button noteButton(String id, String icon, String words, Files.Kind kind, Runnable act) {
        boolean given = model.screen().draft().note(model.ask().id(), kind).isPresent();
        String shown = given ? "check-line" : icon;
        String[] styles = given ? new String[] {"choice", "on"} : new String[0];
        return look.tight()
                ? Actions.picture(look, id, shown, act, styles)
                : look.action(id, shown, look.text(given ? words + "-done" : words), act, styles);
    }

    private void choice() {
        sheet.lead(heading().toArray(Node[]::new));
        var choices = new ArrayList<Node>();
        String chosen = model.screen().draft().answer(model.ask().id());
        for (Catalogue.Choice choice : model.ask().choices()) {
            boolean on = choice.id().equals(chosen);
            choices.add(choiceButton(choice, on));
        }
        sheet.body(new Paged(look).items(choices));
        sheet.actions(Actions.of(look, List.of(FormActions.toDesk(look, model::toDesk))));
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
        sheet.lead(heading().toArray(Node[]::new));
        var card = new Paged(look).onCard();
        card.items(List.of(
                look.label(look.text("cases.consent.what"), "t-list", "paragraph"),
                look.label(look.text("cases.consent.who"), "t-list", "paragraph"),
                look.label(look.text("cases.consent.rights"), "t-list", "paragraph")));
        Button toDesk = FormActions.toDesk(look, model::toDesk);
        Button decline =
                look.action("decline", "close-line", look.text("cases.decline"), model::decline, "destructive");
        Button agree = look.primary("agree", "check-line", look.text("cases.agree"), () -> model.answer(Ask.AGREED));
        if (look.metrics().portrait() || look.cramped()) {
            var apart = new VBox(toDesk);
            apart.getStyleClass().add("apart-below");
            sheet.body(card, apart);
            sheet.actions(decline, agree);
        } else {
            sheet.body(card);
            sheet.actions(toDesk, decline, agree);
        }
    }

    private List<Node> heading() {
        var heading = new ArrayList<Node>();
        if (!look.tight()) {
            heading.add(look.label(step("cases.step"), "t-strong", "t-tone", "tone-services"));
        }
        var own = model.ask().text();
        String question = own == null ? look.texts().of("cases", model.ask().kind()) : look.text(own);
        heading.add(look.label(question, "t-title"));
        return heading;
    }

    /// At the first question, as long as nobody has said who they are. A low panel has no room to say so.
    private boolean offersScanning() {
        Draft draft = model.screen().draft();
        boolean unnamed = draft.answer(model.ask().id()).isBlank() && draft.paper() == null;
        return model.ask().kind() == Ask.Kind.NAME && unnamed && !look.cramped();
    }

    private Node scanInstead() {
        var line = new HBox(
                Icons.glyph("qr-scan-2-line", "icon-tone"),
                look.label(
                        look.text(look.tight() ? "cases.scan-instead.short" : "cases.scan-instead"),
                        "t-strong",
                        "t-tone"));
        line.getStyleClass().addAll("pill-line", "tone-services");
        line.managedProperty().bind(line.visibleProperty());
        Follow.value(line, model.complaintProperty(), complaint -> line.setVisible(complaint.isEmpty()));
        return line;
    }

    private String hint() {
        if (model.onPaper().isPresent()) {
            return look.text("cases.on-paper");
        }
        if (model.isByStaff()) {
            return look.text("cases.by-staff");
        }
        String key = "cases.Kind." + model.ask().kind().name() + ".hint";
        return look.text(model.ask().required() ? key : "cases.optional");
    }

    /// What is wrong takes the place of the hint.
    private Node hintOrComplaint() {
        Label words = look.label("", "t-strong", "t-tone");
        words.setId("complaint");
        HBox line = Complaint.line(words);
        boolean room = !look.cramped();
        Label hint = look.label(room ? hint() : "", "t-body", "t-quiet");
        hint.setManaged(room);
        Follow.value(line, model.complaintProperty(), complaint -> {
            line.setVisible(complaint.isPresent());
            hint.setVisible(complaint.isEmpty());
            complaint.ifPresent(wrong -> words.setText(look.texts().of("cases", wrong)));
        });
        var place = new StackPane(hint, line);
        if (!room) {
            place.managedProperty().bind(line.visibleProperty());
        }
        place.setAlignment(Pos.CENTER_LEFT);
        return place;
    }
}
