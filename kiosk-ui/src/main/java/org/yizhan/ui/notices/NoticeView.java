package org.yizhan.ui.notices;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import org.yizhan.contract.notices.Notices;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.Paged;
import org.yizhan.ui.parts.Paragraphs;
import org.yizhan.ui.parts.Sheet;
import org.yizhan.ui.parts.View;

/// One notice, whole: who published it when, until when, and who to turn to.
public final class NoticeView {
    private NoticeView() {}

    public static View of(Notices.Notice notice, Look look) {
        var pages = new Paged(look).onCard().items(rows(notice, look));
        var title = look.label(look.text(notice.title()), "t-title");
        var sheet = new Sheet(look).body(pages);
        if (look.metrics().portrait()) {
            sheet.lead(title, pills(notice, look));
        } else {
            sheet.lead(title);
        }
        return new View(look.text("notices.crumb"), sheet);
    }

    static String period(Notices.Notice notice, Look look) {
        return look.text(
                "notices.period",
                look.dates().day(notice.startsOn()),
                look.dates().day(notice.endsOn()));
    }

    private static Node pills(Notices.Notice notice, Look look) {
        var pills = new FlowPane(
                look.pill("tone-notices", look.texts().of("notices", notice.kind())),
                look.pill("tone-plain", look.texts().of("notices", notice.owner())),
                look.pill("tone-plain", period(notice, look)));
        pills.getStyleClass().add("pills");
        return pills;
    }

    private static List<Node> rows(Notices.Notice notice, Look look) {
        var rows = new ArrayList<Node>();
        if (!look.metrics().portrait()) {
            rows.add(pills(notice, look));
        }
        for (String part : Paragraphs.of(look.text(notice.body()))) {
            rows.add(look.label(part, "t-list", "paragraph"));
        }
        rows.add(look.label(
                look.text(
                        "notices.published",
                        look.text(notice.publisher()),
                        look.dates().day(notice.publishedOn())),
                "t-body",
                "t-quiet",
                "paragraph"));
        if (notice.objection() != null) {
            rows.add(Paged.keptWithNext(look.label(look.text("notices.objection"), "t-section", "heading")));
            rows.add(look.label(look.text(notice.objection()), "t-list", "paragraph"));
        }
        return rows;
    }
}
