package dev.weir.finops.core.benchmark;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How a series was scored at a threshold.
 *
 * @param raw weighed sum over its windows and false alarms
 * @param windows how many it has
 * @param found how many of them have a detection
 * @param detections rows at or above the threshold, after the probation
 * @param falseAlarms how many of those are in no window
 */
public record FileScore(double raw, int windows, int found, List<Integer> detections, int falseAlarms) {

    public FileScore {
        detections = List.copyOf(detections);
    }

    static FileScore of(Scores scored, double threshold, Profile profile) {
        LabelledSeries series = scored.series();
        List<Integer> detections = IntStream.range(series.probation(), series.size())
                .filter(row -> scored.scores()[row] >= threshold && scored.scores()[row] > 0)
                .boxed()
                .toList();
        Set<Window> found = new HashSet<>();
        double raw = 0 - profile.missed() * series.windows().size();
        int falseAlarms = 0;
        for (int row : detections) {
            Optional<Window> window = series.windowOf(row);
            if (window.isEmpty()) {
                raw += profile.falseAlarm() * Worth.outside(series, row);
                falseAlarms++;
            } else if (found.add(window.get())) {
                // Worth falls within a window, so the first detection is the best one.
                raw += profile.missed() + profile.found() * Worth.inside(window.get(), row);
            }
        }
        return new FileScore(raw, series.windows().size(), found.size(), detections, falseAlarms);
    }
}
