package dev.weir.drift.core.protection;

import java.time.Instant;

/**
 * What is remembered of a source of labels.
 *
 * @param usual labels of earlier windows
 * @param closed how far the labels of the latest full window were from the usual ones
 * @param open labels since
 * @param pace seconds between two labels, as usual; 0 while not known
 * @param seen when it last gave a label
 */
public record SourceMemory(
        LabelCounts usual, double closed, OpenLabels open, double pace, Episodes episodes, Instant seen) {

    static SourceMemory first(Instant seen) {
        return new SourceMemory(LabelCounts.NONE, 0, OpenLabels.none(seen), 0, Episodes.NONE, seen);
    }
}
