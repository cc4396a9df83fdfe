package dev.weir.finops.core.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the threshold that is best for a whole corpus, by lowering it over every score there is. */
final class Sweep {

    private final Profile profile;

    Sweep(Profile profile) {
        this.profile = profile;
    }

    private record Row(LabelledSeries series, int row, double score) {}

    /** A threshold above all scores when no detection is worth its false alarms. */
    double best(List<Scores> corpus) {
        Map<LabelledSeries, Map<Window, Double>> found = new IdentityHashMap<>();
        double threshold = Double.POSITIVE_INFINITY;
        double sum = 0;
        double highest = 0;
        List<Row> rows = rows(corpus);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            sum += gain(row, found.computeIfAbsent(row.series(), series -> new HashMap<>()));
            boolean lastOfItsScore = i + 1 == rows.size() || rows.get(i + 1).score() < row.score();
            if (lastOfItsScore && sum > highest) {
                highest = sum;
                threshold = row.score();
            }
        }
        return threshold;
    }

    private static List<Row> rows(List<Scores> corpus) {
        List<Row> rows = new ArrayList<>();
        for (Scores scored : corpus) {
            for (int row = scored.series().probation(); row < scored.scores().length; row++) {
                if (scored.scores()[row] > 0) {
                    rows.add(new Row(scored.series(), row, scored.scores()[row]));
                }
            }
        }
        rows.sort(Comparator.comparingDouble(Row::score).reversed());
        return rows;
    }

    private double gain(Row row, Map<Window, Double> found) {
        Optional<Window> window = row.series().windowOf(row.row());
        if (window.isEmpty()) {
            return profile.falseAlarm() * Worth.outside(row.series(), row.row());
        }
        double worth = profile.found() * Worth.inside(window.get(), row.row());
        Double before = found.get(window.get());
        found.merge(window.get(), worth, Math::max);
        return before == null ? profile.missed() + worth : Math.max(0, worth - before);
    }
}
