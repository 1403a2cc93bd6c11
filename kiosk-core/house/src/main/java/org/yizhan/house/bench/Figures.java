package org.yizhan.house.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Named series of measurements, in the order of their first value.
final class Figures {
    private final Map<String, List<Double>> series = new LinkedHashMap<>();

    void add(String name, double value) {
        series.computeIfAbsent(name, unused -> new ArrayList<>()).add(value);
    }

    double median(String name) {
        List<Double> sorted =
                series.getOrDefault(name, List.of()).stream().sorted().toList();
        if (sorted.isEmpty()) {
            throw new IllegalStateException("nothing measured for " + name);
        }
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /// The value that a share of them does not exceed.
    double percentile(String name, double share) {
        List<Double> sorted =
                series.getOrDefault(name, List.of()).stream().sorted().toList();
        if (sorted.isEmpty()) {
            throw new IllegalStateException("nothing measured for " + name);
        }
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    /// The medians under their names, rounded to two places.
    Map<String, Double> medians() {
        var medians = new LinkedHashMap<String, Double>();
        series.keySet().forEach(name -> medians.put(name, Math.round(median(name) * 100) / 100.0));
        return medians;
    }

    /// One line a series: how many, the median and the largest.
    String summary() {
        var text = new StringBuilder();
        series.forEach((name, values) -> text.append("%-20s%5d times, median %.2f, largest %.2f%n"
                .formatted(
                        name,
                        values.size(),
                        median(name),
                        values.stream().mapToDouble(Double::doubleValue).max().orElseThrow())));
        return text.toString().stripTrailing();
    }

    /// One line a series: every value, then the median.
    String table() {
        var text = new StringBuilder();
        series.forEach((name, values) -> {
            text.append("%-20s".formatted(name));
            values.forEach(value -> text.append("%9.2f".formatted(value)));
            text.append("   median %.2f%n".formatted(median(name)));
        });
        return text.toString();
    }
}
