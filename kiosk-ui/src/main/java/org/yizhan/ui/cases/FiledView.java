package org.yizhan.ui.cases;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Problem;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.devices.Print;
import org.yizhan.ui.parts.Follow;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.Paged;
import org.yizhan.ui.parts.PrintLine;
import org.yizhan.ui.parts.ProblemNote;
import org.yizhan.ui.parts.QrPicture;
import org.yizhan.ui.parts.Sheet;
import org.yizhan.ui.parts.Unspoken;
import org.yizhan.ui.parts.View;

/// The receipt on the screen: what next, by when, who, and how to look it up.
public final class FiledView {
    private FiledView() {}

    public static View of(FiledModel model, Look look) {
        var sheet = new Sheet(look);
        Runnable draw = () -> draw(
                sheet,
                model,
                model.printProperty().get(),
                model.problemProperty().get(),
                look);
        Follow.value(sheet, model.printProperty(), print -> draw.run());
        Follow.value(sheet, model.problemProperty(), problem -> draw.run());
        return new View(look.text("cases.filed.crumb"), sheet);
    }

    private static void draw(
            Sheet sheet, FiledModel model, Print.@Nullable State print, @Nullable Problem problem, Look look) {
        Cases.Receipt receipt = model.receipt();
        sheet.lead(look.label(look.text("cases.filed"), "t-title"), PrintLine.of(look, "cases.print", print));
        var nodes = new ArrayList<Node>();
        if (problem != null) {
            nodes.add(ProblemNote.of(look, problem));
        }
        nodes.add(new Paged(look).onCard().items(rows(receipt, look)));
        sheet.body(nodes.toArray(Node[]::new));
        var actions = new ArrayList<Node>();
        if (print == Print.State.FAILED || print == Print.State.CONFIRMED) {
            actions.add(look.action("reprint", "printer-line", look.text("cases.reprint"), model::reprint));
        }
        actions.add(look.primary("done", "check-line", look.text("common.done"), model::finish));
        sheet.actions(actions);
    }

    private static List<Node> rows(Cases.Receipt receipt, Look look) {
        var code = Unspoken.mark(look.label(Groups.of(receipt.shortCode(), 4, 4), "t-code", "t-tone"));
        code.setId("short-code");
        String queue = receipt.queueNumber();
        String numbers =
                queue == null ? receipt.number() : receipt.number() + " · " + look.text("cases.queue-number", queue);
        var number = Unspoken.mark(look.label(numbers, "t-body", "t-quiet"));
        number.setId("case-number");
        var words = new VBox(
                look.label(look.text("cases.code"), "t-body", "t-quiet"),
                code,
                look.label(look.text("cases.code.how"), "t-body", "t-quiet"),
                number);
        words.getStyleClass().add("tight");
        var top = new HBox(QrPicture.of(receipt.qrText(), 50, look), words);
        top.getStyleClass().addAll("row", "row-first", "tone-progress");
        return List.of(
                top,
                fact(look, "cases.what", look.text(receipt.itemName()) + " · " + receipt.applicant()),
                fact(look, "cases.next-step", look.text(receipt.next())),
                fact(look, "cases.by", look.text("cases.by.day", look.dates().day(receipt.by()))),
                fact(look, "cases.who", look.text(receipt.who()) + " · " + receipt.phone()));
    }

    static Node fact(Look look, String key, String value) {
        var fact = new VBox(look.label(look.text(key), "t-body", "t-quiet"), look.label(value, "t-strong"));
        fact.getStyleClass().addAll("row", "row-next", "tight");
        return fact;
    }
}
