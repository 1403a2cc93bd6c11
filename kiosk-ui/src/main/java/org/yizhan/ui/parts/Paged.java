package org.yizhan.ui.parts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Shows as many of its items as fit, each whole, and page buttons for the rest: nothing shrinks, nothing scrolls.
public final class Paged extends Region {
    private static final String KEEP = "yizhan.keep-with-next";

    private final Look look;
    private final List<Node> items = new ArrayList<>();
    private final Region backdrop = new Region();
    private final Label place;
    private final Button before;
    private final Button after;
    private final HBox pager;
    private PageBreaks breaks = PageBreaks.NONE;
    private double brokenWidth = -1;
    private double brokenHeight = -1;
    private int columns = 1;
    private double gapMm = 8;
    private double mostRowMm;
    private int page;

    public Paged(Look look) {
        this.look = look;
        before = look.action("page-before", "arrow-left-s-line", look.text("common.page-before"), () -> turn(-1));
        after = look.action("page-after", "arrow-right-s-line", look.text("common.page-after"), () -> turn(1));
        place = look.word("", "t-strong");
        pager = new HBox(before, place, after);
        pager.getStyleClass().add("pager");
        setMinHeight(0);
    }

    /// Tiles side by side; an odd last one takes the whole row.
    public Paged columns(int count) {
        columns = count;
        return this;
    }

    /// The items of a page stand together on a card.
    public Paged onCard() {
        backdrop.getStyleClass().add("card");
        gapMm = 0;
        return this;
    }

    /// Rows grow to that height where there is room.
    public Paged rowsUpTo(double mm) {
        mostRowMm = mm;
        return this;
    }

    public Paged items(List<? extends Node> nodes) {
        items.clear();
        items.addAll(nodes);
        getChildren().clear();
        getChildren().add(backdrop);
        getChildren().addAll(items);
        getChildren().add(pager);
        brokenWidth = -1;
        requestLayout();
        return this;
    }

    /// A heading that must not be the last on its page.
    public static <N extends Node> N keptWithNext(N node) {
        node.getProperties().put(KEEP, true);
        return node;
    }

    private void turn(int pages) {
        page = Math.clamp(page + pages, 0, breaks.pages() - 1);
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = (width < 0 ? getWidth() : width) - 2 * pad();
        List<Double> heights = rowHeights(inner <= 0 ? look.metrics().width() : inner);
        double sum = heights.stream().mapToDouble(Double::doubleValue).sum();
        return sum + Math.max(0, heights.size() - 1) * gap() + 2 * pad();
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
        boolean several = breaks.pages() > 1;
        pager.setVisible(several);
        place.setText((page + 1) + " / " + breaks.pages());
        before.setVisible(page > 0);
        after.setVisible(page < breaks.pages() - 1);
        layoutRows();
        if (several) {
            double height = pager.prefHeight(getWidth());
            pager.resizeRelocate(0, getHeight() - height, getWidth(), height);
        }
    }

    private void breakPages() {
        brokenWidth = getWidth();
        brokenHeight = getHeight();
        items.forEach(item -> item.setVisible(true));
        pager.setVisible(true);
        applyCss();
        double room = getHeight() - 2 * pad();
        double pagerRoom = pager.prefHeight(getWidth()) + look.metrics().px(8);
        List<Boolean> kept = new ArrayList<>();
        for (int i = 0; i < items.size(); i += columns) {
            kept.add(
                    items.get(i).hasProperties() && items.get(i).getProperties().containsKey(KEEP));
        }
        breaks = PageBreaks.of(rowHeights(innerWidth()), kept, gap(), room, room - pagerRoom);
        page = Math.clamp(page, 0, Math.max(0, breaks.pages() - 1));
    }

    private void layoutRows() {
        items.forEach(item -> item.setVisible(false));
        List<Double> heights = rowHeights(innerWidth());
        int first = breaks.firstRow(page);
        int end = breaks.endRow(page);
        List<Double> drawn = stretched(heights.subList(first, end));
        double y = pad();
        for (int row = first; row < end; row++) {
            double height = drawn.get(row - first);
            layoutRow(row, y, height);
            y += height + gap();
        }
        double used = y - gap() + pad();
        backdrop.resizeRelocate(0, 0, getWidth(), end > first ? used : 0);
    }

    private void layoutRow(int row, double y, double height) {
        int first = row * columns;
        int end = Math.min(items.size(), first + columns);
        double width = end - first == 1 ? innerWidth() : columnWidth(innerWidth());
        for (int i = first; i < end; i++) {
            Node item = items.get(i);
            item.setVisible(true);
            item.resizeRelocate(pad() + (i - first) * (width + gap()), y, width, height);
        }
    }

    /// Rows of tiles are of one height where there is room for that, and grow together.
    private List<Double> stretched(List<Double> heights) {
        if (mostRowMm <= 0 || heights.isEmpty()) {
            return heights;
        }
        double tallest = heights.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double pagerRoom = breaks.pages() > 1
                ? pager.prefHeight(getWidth()) + look.metrics().px(8)
                : 0;
        double room = getHeight() - gap() * (heights.size() - 1) - pagerRoom;
        double each =
                Math.min(room / heights.size(), Math.max(tallest, look.metrics().px(mostRowMm)));
        return each < tallest ? heights : Collections.nCopies(heights.size(), each);
    }

    private List<Double> rowHeights(double width) {
        var heights = new ArrayList<Double>();
        for (int i = 0; i < items.size(); i += columns) {
            int end = Math.min(items.size(), i + columns);
            double column = end - i == 1 ? width : columnWidth(width);
            double height = 0;
            for (Node item : items.subList(i, end)) {
                height = Math.max(height, item.prefHeight(column));
            }
            heights.add(Math.ceil(height));
        }
        return heights;
    }

    private double columnWidth(double width) {
        return (width - (columns - 1) * gap()) / columns;
    }

    private double innerWidth() {
        return getWidth() - 2 * pad();
    }

    private double gap() {
        return look.metrics().px(gapMm);
    }

    private double pad() {
        return gapMm == 0 ? look.metrics().px(9) : 0;
    }
}
