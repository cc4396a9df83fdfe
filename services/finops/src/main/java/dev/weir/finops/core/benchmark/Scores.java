package dev.weir.finops.core.benchmark;

/**
 * What a detector says of every row of a series.
 *
 * @param scores the higher the more anomalous; 0 is never a detection
 */
public record Scores(LabelledSeries series, double[] scores) {

    public Scores {
        if (scores.length != series.size()) {
            throw new IllegalArgumentException(series.name() + " has " + series.size() + " rows, not " + scores.length);
        }
    }
}
