package org.yizhan.ui.catalogue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Problem;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.ui.parts.Draw;
import org.yizhan.ui.parts.Follow;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.Paged;
import org.yizhan.ui.parts.ProblemNote;
import org.yizhan.ui.parts.Sheet;
import org.yizhan.ui.parts.View;

/// The guide on one card, on as many pages as it takes.
public final class GuideView {
    private GuideView() {}

    public static View of(GuideModel model, Look look) {
        var sheet = new Sheet(look);
        Draw.reading(sheet, model.item(), (item, problem) -> draw(sheet, model, item, problem, look));
        return new View(look.text("catalogue.guide.crumb"), sheet);
    }

    private static void draw(
            Sheet sheet, GuideModel model, Catalogue.@Nullable Item item, @Nullable Problem problem, Look look) {
        var nodes = new ArrayList<Node>();
        if (problem != null) {
            nodes.add(ProblemNote.of(look, problem));
        }
        if (item != null) {
            var pages = new Paged(look).onCard();
            pages.items(rows(model, item, look));
            nodes.add(pages);
            if (!look.tight()) {
                nodes.add(print(model, item, look));
            }
            var title = look.label(look.text(item.name()), "t-title");
            if (hasRoom(look)) {
                sheet.lead(title, pills(item, look));
            } else {
                sheet.lead(title);
            }
            sheet.actions(actions(model, item, look));
        }
        sheet.body(nodes.toArray(Node[]::new));
    }

    /// Whether fee, time and trips may stand under the title: else they take the first page's first row.
    private static boolean hasRoom(Look look) {
        return look.metrics().portrait() && !look.tight();
    }

    private static Node pills(Catalogue.Item item, Look look) {
        var pills = new FlowPane(look.pill("tone-success", Limits.fee(look, item.feeFen())));
        pills.getStyleClass().add("pills");
        if (item.trips() > 0) {
            pills.getChildren().add(look.pill("tone-information", look.text("catalogue.trips", item.trips())));
        }
        if (item.level() != Catalogue.Level.INFORMATION) {
            String limit = item.limitNote() != null
                    ? look.text(item.limitNote())
                    : Limits.days(look, item.promisedDays(), true);
            pills.getChildren().add(look.pill("tone-attention", limit));
        }
        if (item.noticeDays() > 0) {
            pills.getChildren().add(look.pill("tone-attention", look.text("catalogue.notice", item.noticeDays())));
        }
        return pills;
    }

    private static List<Node> rows(GuideModel model, Catalogue.Item item, Look look) {
        var rows = new ArrayList<Node>();
        if (!hasRoom(look)) {
            rows.add(pills(item, look));
        }
        List<Catalogue.Material> own =
                item.materials().stream().filter(m -> !m.onlyByProxy()).toList();
        List<Catalogue.Material> byProxy = item.materials().stream()
                .filter(Catalogue.Material::onlyByProxy)
                .toList();
        if (!own.isEmpty()) {
            rows.add(heading(look, "catalogue.bring"));
            own.forEach(material -> rows.add(MaterialRow.of(model, material, look)));
        }
        if (item.proxy() && !byProxy.isEmpty()) {
            rows.add(heading(look, "catalogue.by-proxy"));
            byProxy.forEach(material -> rows.add(MaterialRow.of(model, material, look)));
        }
        rows.add(heading(look, "catalogue.who"));
        rows.add(who(item, look));
        return rows;
    }

    private static Node heading(Look look, String key) {
        var heading = look.label(look.text(key), "t-section", "heading");
        return Paged.keptWithNext(heading);
    }

    private static Node who(Catalogue.Item item, Look look) {
        String proxy = item.guardian()
                ? look.text("catalogue.guardian")
                : look.text(item.proxy() ? "catalogue.proxy" : "catalogue.in-person");
        var wells = new HBox(
                look.well(look.text(item.handler()), look.centered(look.text(item.who()), "t-strong")),
                look.well(look.text("catalogue.who-comes"), look.centered(proxy, "t-strong")));
        wells.getStyleClass().add("wells");
        return wells;
    }

    /// Where no row is to spare all there is to do stands in one, on a cramped panel in two, by short words.
    private static List<? extends Node> actions(GuideModel model, Catalogue.Item item, Look look) {
        boolean tight = look.tight();
        var actions = new ArrayList<Node>();
        actions.add(look.action(
                "guide-queue",
                tight ? "" : "coupon-3-line",
                look.text(tight ? "catalogue.queue.short" : "catalogue.queue"),
                () -> model.queue(item)));
        if (item.appliable()) {
            actions.add(look.primary(
                    "guide-apply",
                    tight ? "" : "edit-line",
                    look.text(tight ? "catalogue.apply.short" : "catalogue.apply"),
                    () -> model.apply(item)));
        }
        if (look.cramped()) {
            var row = new HBox(actions.toArray(Node[]::new));
            row.getStyleClass().add("actions");
            return List.of(print(model, item, look), row);
        }
        if (tight) {
            actions.addFirst(print(model, item, look));
        }
        return actions;
    }

    /// Says how much of it is missing, so that “not here” leads somewhere.
    private static Button print(GuideModel model, Catalogue.Item item, Look look) {
        String icon = look.tight() ? "" : "printer-line";
        Button button = look.action("guide-print", icon, "", () -> model.print(item));
        Follow.value(button, model.broughtProperty(), brought -> {
            long missing = brought.values().stream().filter(has -> !has).count();
            String words = missing == 0
                    ? look.text(look.tight() ? "catalogue.print.short" : "catalogue.print")
                    : look.text(look.tight() ? "catalogue.print.missing.short" : "catalogue.print.missing", missing);
            look.face(button, look.line(icon, words));
        });
        return button;
    }
}
