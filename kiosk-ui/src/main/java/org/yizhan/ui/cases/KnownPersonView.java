package org.yizhan.ui.cases;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Problem;
import org.yizhan.contract.cases.Cases;
import org.yizhan.ui.frame.Ask;
import org.yizhan.ui.parts.Actions;
import org.yizhan.ui.parts.Draw;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.Paged;
import org.yizhan.ui.parts.ProblemNote;
import org.yizhan.ui.parts.Sheet;
import org.yizhan.ui.parts.Unspoken;
import org.yizhan.ui.parts.View;

/// Whom a paper names, as much as they need to know themselves by. Of an ID number only where the item asks for one.
public final class KnownPersonView {
    private KnownPersonView() {}

    public static View of(KnownPersonModel model, Look look) {
        var sheet = new Sheet(look);
        Draw.reading(sheet, model.known(), (known, problem) -> draw(sheet, model, known, problem, look));
        String item = look.text(model.item().name());
        return new View(look.text("cases.apply.crumb") + " · " + item, sheet);
    }

    private static void draw(
            Sheet sheet, KnownPersonModel model, Cases.@Nullable Known known, @Nullable Problem problem, Look look) {
        if (known != null) {
            sheet.title(look.text("cases.known"), look.cramped() ? "" : look.text("cases.known.hint"));
            sheet.body(new Paged(look).onCard().items(rows(known, model.item().asksIdNumber(), look)));
            sheet.actions(Actions.of(
                    look,
                    List.of(
                            Actions.action(look, "not-me", "edit-line", words(look, "not-me"), model::decline),
                            Actions.action(
                                    look, "is-me", "check-line", words(look, "is-me"), model::accept, "primary"))));
        } else if (problem != null) {
            sheet.title(look.text("cases.known.none"));
            sheet.body(ProblemNote.of(look, problem, look.text("cases.known.do")));
            sheet.actions(look.primary("write-on", "edit-line", look.text("cases.write-on"), model::decline));
        } else {
            sheet.title(look.text("cases.known.reading"));
            sheet.actions(List.of());
        }
    }

    private static String words(Look look, String button) {
        return "cases." + button + (look.largePrint() || look.cramped() ? ".short" : "");
    }

    private static List<Node> rows(Cases.Known known, boolean asksIdNumber, Look look) {
        var rows = new ArrayList<Node>();
        rows.add(fact(look, Ask.Kind.NAME, known.name().shown(), "known-name", "t-title"));
        if (known.phone() != null) {
            rows.add(fact(look, Ask.Kind.PHONE, known.phone(), "known-phone", "t-section"));
        }
        if (known.idNumber() != null && asksIdNumber) {
            rows.add(fact(look, Ask.Kind.ID_NUMBER, known.idNumber(), "known-id", "t-section"));
        }
        rows.getFirst().getStyleClass().add("row-first");
        var from = look.label(look.texts().of("cases", known.kind()), "t-body", "t-quiet");
        from.getStyleClass().addAll("row", "row-next");
        rows.add(from);
        return rows;
    }

    private static Node fact(Look look, Ask.Kind kind, String value, String id, String style) {
        Label shown = Unspoken.mark(look.label(AnswerField.grouped(kind, value), style));
        shown.setId(id);
        var fact = new VBox(look.label(look.text("cases.Kind." + kind.name() + ".short"), "t-body", "t-quiet"), shown);
        fact.getStyleClass().addAll("row", "row-next", "tight");
        return fact;
    }
}
