package org.yizhan.ui.cases;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.cases.Drafts;
import org.yizhan.contract.devices.Print;
import org.yizhan.ui.parts.Actions;
import org.yizhan.ui.parts.Follow;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.Paged;
import org.yizhan.ui.parts.PrintLine;
import org.yizhan.ui.parts.Sheet;
import org.yizhan.ui.parts.View;

/// The number, large, and that nothing has to be filled in twice.
public final class HandedOverView {
    private HandedOverView() {}

    public static View of(HandedOverModel model, Look look) {
        var sheet = new Sheet(look);
        Follow.value(sheet, model.printProperty(), print -> lead(sheet, model.slip(), print, look));
        sheet.body(new Paged(look).items(rows(model.slip(), look)));
        sheet.actions(Actions.of(
                look,
                List.of(
                        Actions.action(look, "write-on", "edit-line", "cases.write-on", model::writeOn),
                        Actions.action(look, "done", "check-line", "common.done", model::finish, "primary"))));
        return new View(look.text("cases.handed.crumb"), sheet);
    }

    /// On a low panel the card has room for the number alone.
    private static void lead(Sheet sheet, Drafts.HandedOver slip, Print.@Nullable State print, Look look) {
        var paper = PrintLine.of(look, "cases.slip", print);
        if (look.cramped() && slip.ticketId() != null) {
            sheet.lead(paper, look.label(ahead(slip, look), "t-section"));
        } else if (look.cramped()) {
            sheet.lead(paper);
        } else {
            sheet.lead(look.label(look.text("cases.handed"), "t-title"), paper);
        }
    }

    private static List<Node> rows(Drafts.HandedOver slip, Look look) {
        var rows = new ArrayList<Node>();
        rows.add(card(slip, look));
        if (look.cramped()) {
            rows.add(look.label(look.text("cases.handed"), "t-title"));
        }
        String what = slip.ticketId() == null ? "cases.handed.say" : "cases.handed.wait";
        rows.add(look.label(look.text(what), "t-section"));
        rows.add(look.label(
                look.text(
                        "cases.handed.kept",
                        look.dates().day(slip.until()) + " " + look.dates().time(slip.until())),
                "t-list",
                "t-quiet"));
        return rows;
    }

    private static Node card(Drafts.HandedOver slip, Look look) {
        var number = new Text(slip.number());
        number.setBoundsType(TextBoundsType.VISUAL);
        number.getStyleClass().add("ticket-number");
        number.setId("handed-number");
        var card = new VBox(number);
        card.getStyleClass().addAll("card", "centered", "tone-queue");
        if (look.cramped()) {
            return card;
        }
        card.getChildren().addFirst(look.centered(look.text("cases.handed.number"), "t-tile"));
        if (slip.ticketId() != null) {
            card.getChildren().add(look.centered(ahead(slip, look), "t-section"));
        }
        return card;
    }

    private static String ahead(Drafts.HandedOver slip, Look look) {
        return slip.ahead() == 0 ? look.text("cases.handed.next") : look.text("cases.handed.people", slip.ahead());
    }
}
