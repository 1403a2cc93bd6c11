package org.yizhan.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.Paged;
import org.yizhan.ui.text.Dates;
import org.yizhan.ui.text.Language;
import org.yizhan.ui.text.Texts;

class PagedTest {
    private final Texts texts = Texts.in(Language.CHINESE);
    private final Look look = new Look(Visitor.PORTRAIT, texts, new Dates(texts, ZoneOffset.UTC), false, false);

    /// A finger moves the strip between the two.
    @Test
    void fewer_rows_may_be_laid_out_before_their_pages_are_broken() throws Exception {
        Display.start();
        long seen = Visitor.onFx(() -> {
            Paged pages = new Paged(look).onCard().items(rows(20));
            var scene = new Scene(new StackPane(pages), 1000, 800);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            List<Node> one = rows(1);
            pages.items(one);
            ((Parent) one.getFirst().getParent()).layout();
            scene.getRoot().layout();
            return one.stream().filter(Node::isVisible).count();
        });
        assertEquals(1, seen);
    }

    private List<Node> rows(int count) {
        return IntStream.range(0, count)
                .<Node>mapToObj(row -> look.label("第 " + row + " 件", "t-list"))
                .toList();
    }
}
