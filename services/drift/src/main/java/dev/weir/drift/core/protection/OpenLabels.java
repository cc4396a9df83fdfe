package dev.weir.drift.core.protection;

import dev.weir.drift.core.window.DataWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The labels of a source since its last full window.
 *
 * @param clusters by input and label, how many contradict the model
 * @param first when the earliest became known
 * @param last when the latest became known
 * @param inferences what they are about; none while there are no labels
 * @param sample identifiers of the latest of those
 */
public record OpenLabels(
        LabelCounts counts,
        Map<String, Long> clusters,
        Instant first,
        Instant last,
        @Nullable DataWindow inferences,
        List<String> sample) {

    private static final int SAMPLE = 10;

    public OpenLabels {
        clusters = Map.copyOf(clusters);
        sample = List.copyOf(sample);
    }

    static OpenLabels none(Instant time) {
        return new OpenLabels(LabelCounts.NONE, Map.of(), time, time, null, List.of());
    }

    OpenLabels with(Feedback feedback) {
        boolean begins = counts.total() == 0;
        DataWindow inference = DataWindow.of(feedback.position(), feedback.asked());
        List<String> ids = Stream.concat(sample.stream(), Stream.of(feedback.inferenceId()))
                .toList();
        return new OpenLabels(
                counts.with(feedback),
                clustered(feedback),
                begins || feedback.at().isBefore(first) ? feedback.at() : first,
                begins || feedback.at().isAfter(last) ? feedback.at() : last,
                inferences == null ? inference : inferences.plus(inference),
                ids.subList(Math.max(0, ids.size() - SAMPLE), ids.size()));
    }

    long size() {
        return counts.total();
    }

    /** Seconds between two labels. */
    double pace() {
        return Duration.between(first, last).toMillis() / 1000.0 / Math.max(1, size() - 1);
    }

    /** Share of the largest cluster, between 0 and 1. */
    double largestCluster() {
        return size() == 0
                ? 0
                : (double) clusters.values().stream()
                                .mapToLong(Long::longValue)
                                .max()
                                .orElse(0)
                        / size();
    }

    public Optional<DataWindow> window() {
        return Optional.ofNullable(inferences);
    }

    private Map<String, Long> clustered(Feedback feedback) {
        if (!feedback.contradicts() || feedback.input() == 0) {
            return clusters;
        }
        Map<String, Long> more = new TreeMap<>(clusters);
        more.merge(Long.toHexString(feedback.input()) + "/" + feedback.label(), 1L, Long::sum);
        return more;
    }
}
