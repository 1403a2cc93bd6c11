package org.yizhan.ui.cases;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Problem;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.contract.files.Files;
import org.yizhan.ui.frame.Ask;
import org.yizhan.ui.frame.Draft;
import org.yizhan.ui.parts.Follow;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.Paged;
import org.yizhan.ui.parts.ProblemNote;
import org.yizhan.ui.parts.Sheet;
import org.yizhan.ui.parts.Unspoken;
import org.yizhan.ui.parts.View;

/// One line an answer; touching it goes back to its question.
public final class ReviewView {
    private ReviewView() {}

    public static View of(ReviewModel model, Look look) {
        var rows = new Paged(look);
        var sheet = new Sheet(look)
                .title(look.text("cases.review"), look.text("cases.review.hint"))
                .body(rows)
                .actions(
                        FormActions.toDesk(look, model::toDesk),
                        look.primary("submit", "send-plane-line", look.text("cases.submit"), model::submit));
        Follow.value(sheet, model.problemProperty(), problem -> rows.items(rows(model, problem, look)));
        String item = look.text(model.item().name());
        return new View(look.text("cases.apply.crumb") + " · " + item, sheet);
    }

    private static List<Node> rows(ReviewModel model, @Nullable Problem problem, Look look) {
        var rows = new ArrayList<Node>();
        if (problem != null) {
            rows.add(ProblemNote.of(look, problem));
        }
        List<Ask> asks = model.asks();
        for (int step = 0; step < asks.size(); step++) {
            if (asks.get(step).kind() != Ask.Kind.CONSENT) {
                rows.add(row(model, asks.get(step), step, look));
            }
        }
        if (model.abilities().voice()) {
            rows.add(note(model, "review-speak", "cases.speak-more", Files.Kind.VOICE, model::speak, look));
        }
        if (model.abilities().photo()) {
            rows.add(note(model, "review-photo", "cases.photo-more", Files.Kind.PHOTO, model::photograph, look));
        }
        return rows;
    }

    private static Node note(ReviewModel model, String id, String words, Files.Kind kind, Runnable act, Look look) {
        boolean given = model.draft().note(Files.WHOLE, kind).isPresent();
        var text = new VBox(
                look.label(look.text(words), "t-body", "t-quiet"),
                look.label(look.text(given ? words + ".done" : words + ".none"), "t-section"));
        text.getStyleClass().add("tight");
        return look.row(id, "tone-services", text, act);
    }

    private static Node row(ReviewModel model, Ask ask, int step, Look look) {
        String name =
                ask.text() == null ? look.text("cases.Kind." + ask.kind().name() + ".short") : look.text(ask.text());
        Draft draft = model.draft();
        if (draft.paper() != null && draft.onPaper(ask.id()).isPresent()) {
            name += " · " + look.texts().of("cases", draft.paper().known().kind());
        }
        Label answer = look.label(answer(model, ask, look), "t-section");
        var words =
                new VBox(look.label(name, "t-body", "t-quiet"), isPrivate(model, ask) ? Unspoken.mark(answer) : answer);
        words.getStyleClass().add("tight");
        return look.row("review-" + step, "tone-services", words, () -> model.edit(step));
    }

    /// What was chosen may be heard by all; what was written, or stands on a paper, may not.
    private static boolean isPrivate(ReviewModel model, Ask ask) {
        return ask.kind() != Ask.Kind.CHOICE && !given(model, ask).isBlank();
    }

    private static String given(ReviewModel model, Ask ask) {
        return model.draft().onPaper(ask.id()).orElse(model.draft().answer(ask.id()));
    }

    private static String answer(ReviewModel model, Ask ask, Look look) {
        String answer = given(model, ask);
        if (answer.isBlank()) {
            boolean noted = model.draft().hasNote(ask.id());
            return look.text(noted ? "cases.noted" : "cases.no-answer");
        }
        return switch (ask.kind()) {
            case CHOICE ->
                ask.choices().stream()
                        .filter(choice -> choice.id().equals(answer))
                        .map(Catalogue.Choice::text)
                        .map(look::text)
                        .findFirst()
                        .orElse(answer);
            case NAME, PHONE, ID_NUMBER, DIGITS, TEXT, CONSENT -> AnswerField.grouped(ask.kind(), answer);
        };
    }
}
