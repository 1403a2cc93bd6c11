package org.yizhan.ui.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Problem;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.contract.devices.Print;
import org.yizhan.ui.frame.Screen;
import org.yizhan.ui.parts.Actions;
import org.yizhan.ui.parts.Draw;
import org.yizhan.ui.parts.Icons;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.Paged;
import org.yizhan.ui.parts.PrintLine;
import org.yizhan.ui.parts.ProblemNote;
import org.yizhan.ui.parts.Sheet;
import org.yizhan.ui.parts.View;

/// What to bring, as large as it can be read from a step away: first what is missing.
public final class ToBringView {
    private ToBringView() {}

    public static View of(ToBringModel model, Look look) {
        var sheet = new Sheet(look);
        Draw.reading(sheet, model.list(), (list, problem) -> draw(sheet, model, list, problem, look));
        String item = look.text(model.screen().item().name());
        return new View(look.text("catalogue.crumb") + " · " + item, sheet);
    }

    private static void draw(
            Sheet sheet,
            ToBringModel model,
            Catalogue.@Nullable PrintedList list,
            @Nullable Problem problem,
            Look look) {
        Print.State print = list == null ? null : list.print();
        sheet.lead(
                look.label(look.text("catalogue.list.title"), "t-title"), PrintLine.of(look, "catalogue.list", print));
        var nodes = new ArrayList<Node>();
        if (problem != null) {
            nodes.add(ProblemNote.of(look, problem));
        }
        nodes.add(new Paged(look).onCard().items(rows(model.screen(), look)));
        sheet.body(nodes.toArray(Node[]::new));
        var actions = new ArrayList<Button>();
        if (print == Print.State.FAILED || print == Print.State.CONFIRMED) {
            actions.add(Actions.action(look, "reprint", "printer-line", "catalogue.list.again", model::print));
        }
        actions.add(Actions.action(look, "done", "check-line", "common.done", model::finish, "primary"));
        sheet.actions(Actions.of(look, actions));
    }

    private static List<Node> rows(Screen.ToBring screen, Look look) {
        var rows = new ArrayList<Node>();
        Predicate<Catalogue.Material> lacks = screen::lacks;
        Predicate<Catalogue.Material> proxys = Catalogue.Material::onlyByProxy;
        rows(rows, screen, lacks, "catalogue.list.missing", "tone-attention", look);
        rows(rows, screen, lacks.or(proxys).negate(), "catalogue.list.bring", "tone-services", look);
        if (screen.item().proxy()) {
            rows(rows, screen, proxys.and(lacks.negate()), "catalogue.by-proxy", "tone-services", look);
        }
        return rows;
    }

    private static void rows(
            List<Node> rows,
            Screen.ToBring screen,
            Predicate<Catalogue.Material> which,
            String heading,
            String tone,
            Look look) {
        List<Catalogue.Material> some = screen.item().materials().stream()
                .filter(Catalogue.Material::needed)
                .filter(which)
                .toList();
        if (!some.isEmpty()) {
            rows.add(Paged.keptWithNext(look.label(look.text(heading), "t-section", "t-tone", "heading", tone)));
            some.forEach(material -> rows.add(row(material, tone, look)));
        }
    }

    static Node row(Catalogue.Material material, String tone, Look look) {
        var words = new VBox(look.label(look.text(material.name()), "t-tile"));
        String note = look.text(material.note());
        if (!note.isBlank()) {
            words.getChildren().add(look.label(note, "t-list"));
        }
        words.getStyleClass().add("tight");
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(Icons.badge(material.icon(), true), words);
        row.getStyleClass().addAll("row", tone);
        return row;
    }
}
