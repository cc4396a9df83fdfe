package dev.weir.drift.core.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The figures of one window.
 *
 * @param untestedReason why it was not tested; empty when it was
 * @param reference what it was compared with; empty without a reference
 * @param distributions of the last window only
 * @param falseAlarmBudget windows to one false alarm
 */
public record WindowReport(
        long sequence,
        Instant start,
        Instant end,
        long sampleSize,
        String untestedReason,
        String reference,
        long referenceSize,
        List<Figure> figures,
        List<Distribution> distributions,
        List<Performance> performance,
        List<SegmentFigures> segments,
        Optional<Completeness> completeness,
        long labelled,
        OptionalDouble errorRate,
        OptionalDouble affectedShare,
        OptionalDouble falseAlarmBudget) {

    public WindowReport {
        figures = List.copyOf(figures);
        distributions = List.copyOf(distributions);
        performance = List.copyOf(performance);
        segments = List.copyOf(segments);
    }

    /** Both parts of one window, which came in several records. */
    public WindowReport plus(WindowReport part) {
        return new WindowReport(
                sequence,
                start,
                end,
                sampleSize,
                untestedReason,
                reference,
                referenceSize,
                Stream.concat(figures.stream(), part.figures.stream()).toList(),
                Stream.concat(distributions.stream(), part.distributions.stream())
                        .toList(),
                performance,
                segments,
                completeness,
                labelled,
                errorRate,
                affectedShare,
                falseAlarmBudget);
    }

    public boolean isDrifted() {
        return figures.stream().anyMatch(Figure::drifted);
    }
}
