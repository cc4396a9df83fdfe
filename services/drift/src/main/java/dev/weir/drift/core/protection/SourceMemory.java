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

    SourceMemory with(Feedback feedback) {
        return new SourceMemory(
                usual,
                closed,
                open.with(feedback),
                pace,
                episodes,
                feedback.at().isAfter(seen) ? feedback.at() : seen);
    }

    /** Whether so much is known of the source that it can stray from itself, and that others are measured by it. */
    boolean isEstablished(FeedbackSettings settings) {
        return usual.total() >= settings.minimum();
    }

    /** Whether no window of it was ever judged. */
    boolean isUnjudged() {
        return usual.total() == 0 && episodes.lasting().isEmpty();
    }

    /** How far the labels stray that came last, as far as there are enough to tell, from what is usual. */
    double strays(FeedbackSettings settings) {
        double partly = open.size() * 2 < settings.window() ? 0 : open.counts().distance(usual);
        return Math.max(closed, partly);
    }
}
