package org.yizhan.ui.catalogue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Problem;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.ui.parts.Draw;
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
            var title = look.label(look.text(item.name()), "t-title");
            if (look.metrics().portrait()) {
                sheet.lead(title, pills(item, look));
            } else {
                sheet.lead(title);
            }
            sheet.actions(actions(model, item, look));
        }
        sheet.body(nodes.toArray(Node[]::new));
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
        if (!look.metrics().portrait()) {
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

    private static List<Node> actions(GuideModel model, Catalogue.Item item, Look look) {
        var actions = new ArrayList<Node>();
        actions.add(look.action("guide-queue", "coupon-3-line", look.text("catalogue.queue"), () -> model.queue(item)));
        if (item.appliable()) {
            actions.add(
                    look.primary("guide-apply", "edit-line", look.text("catalogue.apply"), () -> model.apply(item)));
        }
        return actions;
    }
}
