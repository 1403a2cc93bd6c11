package org.yizhan.ui.parts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// The items of a [Paged] in their place, one page at rest. While a finger or its momentum moves them, the pages in
/// sight stand below each other.
final class PageStrip extends Region {
    private static final String KEEP = "yizhan.keep-with-next";
    /// Around the items that stand together on a card.
    private static final double CARD_PADDING_MM = 9;

    private final Look look;
    private final DragScroll drag;
    private final List<Node> items = new ArrayList<>();
    private final List<Region> cards = new ArrayList<>();
    private PageBreaks breaks = PageBreaks.NONE;
    private List<Integer> laid = List.of();
    private int columns = 1;
    private double gapMm = 8;
    private double mostRowMm;
    private int page;

    /// @param turn  what turns pages
    PageStrip(Look look, DragScroll.Pages turn) {
        this.look = look;
        drag = new DragScroll(this, Orientation.VERTICAL, look, turn);
        drag.shift().subscribe(() -> {
            if (!inSight().equals(laid)) {
                requestLayout();
            }
        });
    }

    void columns(int count) {
        columns = count;
    }

    void onCard() {
        gapMm = 0;
    }

    void rowsUpTo(double mm) {
        mostRowMm = mm;
    }

    static <N extends Node> N keptWithNext(N node) {
        node.getProperties().put(KEEP, true);
        return node;
    }

    void items(List<? extends Node> nodes) {
        items.clear();
        items.addAll(nodes);
        cards.clear();
        getChildren().setAll(items);
    }

    List<Node> items() {
        return List.copyOf(items);
    }

    int pageOf(Node item) {
        int row = items.indexOf(item) / columns;
        return IntStream.range(0, pages())
                .filter(one -> row >= breaks.firstRow(one) && row < breaks.endRow(one))
                .findFirst()
                .orElse(page);
    }

    int page() {
        return page;
    }

    int pages() {
        return breaks.pages();
    }

    void page(int wanted) {
        page = Math.clamp(wanted, 0, Math.max(0, pages() - 1));
        requestLayout();
    }

    /// Breaks the items into pages.
    ///
    /// @param whole      the height there is when everything fits on one page
    /// @param withPager  the height there is beside page buttons
    void breakPages(double width, double whole, double withPager) {
        items.forEach(item -> item.setVisible(true));
        applyCss();
        List<Boolean> kept = new ArrayList<>();
        for (int i = 0; i < items.size(); i += columns) {
            kept.add(
                    items.get(i).hasProperties() && items.get(i).getProperties().containsKey(KEEP));
        }
        List<Double> heights = rowHeights(width - 2 * pad());
        breaks = PageBreaks.of(heights, kept, gap(), whole - 2 * pad(), withPager - 2 * pad());
        page(page);
        cards();
        items.forEach(item -> item.translateYProperty().bind(drag.shift()));
    }

    private void cards() {
        getChildren().removeAll(cards);
        cards.clear();
        if (gapMm == 0) {
            for (int i = 0; i < pages(); i++) {
                var card = new Region();
                card.getStyleClass().add("card");
                card.translateYProperty().bind(drag.shift());
                cards.add(card);
            }
        }
        getChildren().addAll(0, cards);
        cards.forEach(Node::applyCss);
    }

    double heightFor(double width) {
        List<Double> heights = rowHeights(width - 2 * pad());
        double sum = heights.stream().mapToDouble(Double::doubleValue).sum();
        return sum + Math.max(0, heights.size() - 1) * gap() + 2 * pad();
    }

    @Override
    protected void layoutChildren() {
        Stream.concat(items.stream(), cards.stream()).forEach(node -> node.setVisible(false));
        laid = inSight();
        List<Double> heights = rowHeights(getWidth() - 2 * pad());
        laid.forEach(shown -> layoutPage(shown, heights));
    }

    private List<Integer> inSight() {
        double extent = drag.extent();
        return IntStream.range(0, pages())
                .filter(one -> Math.abs((one - page) * extent + drag.shift().get()) < extent)
                .boxed()
                .toList();
    }

    private void layoutPage(int shown, List<Double> heights) {
        double top = (shown - page) * drag.extent();
        // There may be fewer than when the pages were broken last.
        int end = Math.min(breaks.endRow(shown), heights.size());
        int first = Math.min(breaks.firstRow(shown), end);
        List<Double> drawn = stretched(heights.subList(first, end));
        double y = top + pad();
        for (int row = 0; row < drawn.size(); row++) {
            layoutRow(first + row, y, drawn.get(row));
            y += drawn.get(row) + gap();
        }
        if (shown < cards.size() && !drawn.isEmpty()) {
            cards.get(shown).setVisible(true);
            cards.get(shown).resizeRelocate(0, top, getWidth(), y - gap() + pad() - top);
        }
    }

    private void layoutRow(int row, double y, double height) {
        int first = row * columns;
        int end = Math.min(items.size(), first + columns);
        double inner = getWidth() - 2 * pad();
        double width = end - first == 1 ? inner : columnWidth(inner);
        for (int i = first; i < end; i++) {
            Node item = items.get(i);
            item.setVisible(true);
            item.resizeRelocate(pad() + (i - first) * (width + gap()), y, width, height);
        }
    }

    /// Rows of tiles are of one height where there is room for that, and grow together; else they share what is left.
    private List<Double> stretched(List<Double> heights) {
        if (mostRowMm <= 0 || heights.isEmpty()) {
            return heights;
        }
        double tallest = heights.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double room = getHeight() - gap() * (heights.size() - 1);
        double each =
                Math.min(room / heights.size(), Math.max(tallest, look.metrics().px(mostRowMm)));
        if (each >= tallest) {
            return Collections.nCopies(heights.size(), each);
        }
        double sum = heights.stream().mapToDouble(Double::doubleValue).sum();
        double spare = Math.max(0, (room - sum) / heights.size());
        return heights.stream().map(height -> height + spare).toList();
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

    private double gap() {
        return look.metrics().px(gapMm);
    }

    private double pad() {
        return gapMm == 0 ? look.metrics().px(CARD_PADDING_MM) : 0;
    }
}
