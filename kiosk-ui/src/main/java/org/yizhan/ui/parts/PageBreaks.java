package org.yizhan.ui.parts;

import java.util.ArrayList;
import java.util.List;

/// Where a column of rows breaks into pages.
///
/// @param starts  the first row of each page, then the number of rows
record PageBreaks(List<Integer> starts) {
    static final PageBreaks NONE = new PageBreaks(List.of(0, 0));

    PageBreaks {
        starts = List.copyOf(starts);
    }

    /// @param kept       whether the row must stand on the same page as the next one
    /// @param whole      the height there is when everything fits on one page
    /// @param withPager  the height there is beside page buttons
    static PageBreaks of(List<Double> heights, List<Boolean> kept, double gap, double whole, double withPager) {
        double all = heights.stream().mapToDouble(Double::doubleValue).sum() + gap * Math.max(0, heights.size() - 1);
        var starts = new ArrayList<>(List.of(0));
        if (all > whole) {
            double used = 0;
            for (int row = 0; row < heights.size(); row++) {
                int start = starts.getLast();
                used += heights.get(row) + (row == start ? 0 : gap);
                if (used > withPager && row > start) {
                    int next = row - 1 > start && kept.get(row - 1) ? row - 1 : row;
                    starts.add(next);
                    used = gap * (row - next);
                    for (int moved = next; moved <= row; moved++) {
                        used += heights.get(moved);
                    }
                }
            }
        }
        starts.add(heights.size());
        return new PageBreaks(starts);
    }

    int pages() {
        return starts.size() - 1;
    }

    int firstRow(int page) {
        return starts.get(page);
    }

    int endRow(int page) {
        return starts.get(page + 1);
    }
}
