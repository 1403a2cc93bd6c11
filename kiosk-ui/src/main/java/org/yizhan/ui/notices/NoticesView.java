package org.yizhan.ui.notices;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.yizhan.contract.notices.Notices;
import org.yizhan.ui.parts.Draw;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.Paged;
import org.yizhan.ui.parts.Sheet;
import org.yizhan.ui.parts.View;

/// Notices by kind, the newest first in each.
public final class NoticesView {
    private static final Comparator<Notices.Notice> ORDER = Comparator.comparing(Notices.Notice::kind)
            .thenComparing(Notices.Notice::publishedOn, Comparator.reverseOrder());

    private NoticesView() {}

    public static View of(NoticesModel model, Look look) {
        var rows = new Paged(look);
        Draw.pages(rows, model.notices(), look, page -> rows(model, page, look));
        var sheet = new Sheet(look)
                .title(look.text("notices.title"), look.text("notices.hint"))
                .body(rows);
        return new View(look.text("notices.crumb"), sheet);
    }

    private static List<Node> rows(NoticesModel model, Notices.Page page, Look look) {
        if (page.notices().isEmpty()) {
            return List.of(look.label(look.text("notices.none"), "t-list"));
        }
        var rows = new ArrayList<Node>();
        for (Notices.Notice notice : page.notices().stream().sorted(ORDER).toList()) {
            rows.add(row(model, notice, look));
        }
        return rows;
    }

    private static Node row(NoticesModel model, Notices.Notice notice, Look look) {
        var head = new HBox(
                look.pill("tone-notices", look.texts().of("notices", notice.kind())),
                look.label(NoticeView.period(notice, look), "t-body", "t-quiet"));
        head.getStyleClass().addAll("pill-line");
        var words = new VBox(head, look.label(look.text(notice.title()), "t-list"));
        words.getStyleClass().add("tight");
        return look.row("notice-" + notice.id(), "tone-notices", words, () -> model.open(notice));
    }
}
