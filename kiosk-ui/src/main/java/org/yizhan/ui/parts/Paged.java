package org.yizhan.ui.parts;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Shows as many of its items as fit, each whole, and page buttons for the rest; a finger may drag instead. Nothing
/// shrinks, and what has come to rest is never cut.
public final class Paged extends Region {
    private static final double PAGER_GAP_MM = 8;

    private final Look look;
    private final PageStrip strip;
    private final Label place;
    private final Button before;
    private final Button after;
    private final HBox pager;
    private double brokenWidth = -1;
    private double brokenHeight = -1;
    private double pagerHeight;

    public Paged(Look look) {
        this.look = look;
        strip = new PageStrip(look, new Turning());
        before = look.action("page-before", "arrow-left-s-line", look.text("common.page-before"), () -> turn(-1));
        after = look.action("page-after", "arrow-right-s-line", look.text("common.page-after"), () -> turn(1));
        place = look.word("", "t-strong");
        pager = new HBox(before, place, after);
        pager.getStyleClass().add("pager");
        getChildren().setAll(strip, pager);
        setMinHeight(0);
    }

    /// Tiles side by side; an odd last one takes the whole row.
    public Paged columns(int count) {
        strip.columns(count);
        return this;
    }

    /// The items of a page stand together on a card.
    public Paged onCard() {
        strip.onCard();
        return this;
    }

    /// Rows grow to that height where there is room.
    public Paged rowsUpTo(double mm) {
        strip.rowsUpTo(mm);
        return this;
    }

    public Paged items(List<? extends Node> nodes) {
        strip.items(nodes);
        brokenWidth = -1;
        requestLayout();
        return this;
    }

    /// A heading that must not be the last on its page.
    public static <N extends Node> N keptWithNext(N node) {
        return PageStrip.keptWithNext(node);
    }

    /// Turns to the page that `part` of an item stands on, if it is part of one.
    public static void reveal(Node part) {
        Node item = part;
        while (item.getParent() != null && !(item.getParent() instanceof PageStrip)) {
            item = item.getParent();
        }
        if (item.getParent() instanceof PageStrip strip && strip.getParent() instanceof Paged pages) {
            pages.turn(strip.pageOf(item) - strip.page());
        }
    }

    /// Of all pages, in their order.
    public List<Node> items() {
        return strip.items();
    }

    private void turn(int pages) {
        if (pages == 0) {
            return;
        }
        strip.page(strip.page() + pages);
        requestLayout();
    }

    private final class Turning implements DragScroll.Pages {
        @Override
        public int before() {
            return strip.page();
        }

        @Override
        public int after() {
            return strip.pages() - 1 - strip.page();
        }

        @Override
        public void turn(int pages) {
            Paged.this.turn(pages);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        double known = width < 0 ? getWidth() : width;
        return strip.heightFor(known <= 0 ? look.metrics().width() : known);
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        if (getWidth() != brokenWidth || getHeight() != brokenHeight) {
            breakPages();
        }
        double beside = besidePager();
        boolean several = strip.pages() > 1;
        pager.setVisible(several);
        place.setText((strip.page() + 1) + " / " + strip.pages());
        before.setVisible(strip.page() > 0);
        after.setVisible(strip.page() < strip.pages() - 1);
        strip.resizeRelocate(0, 0, getWidth(), several ? beside : getHeight());
        strip.requestLayout();
        pager.resizeRelocate(0, getHeight() - pagerHeight, getWidth(), pagerHeight);
    }

    private void breakPages() {
        brokenWidth = getWidth();
        brokenHeight = getHeight();
        pager.setVisible(true);
        pager.applyCss();
        pagerHeight = pager.prefHeight(getWidth());
        strip.breakPages(getWidth(), getHeight(), besidePager());
    }

    private double besidePager() {
        return getHeight() - pagerHeight - look.metrics().px(PAGER_GAP_MM);
    }
}
