package dev.weir.drift.core.embedding;

import java.util.Arrays;
import java.util.List;

/**
 * What is fixed about embeddings of one model before any is watched. Turns each into a row of moments whose mean says all
 * that the statistics need.
 */
public sealed interface EmbeddingSpace permits MomentSpace, PairingSpace {

    /** Places of the longest embeddings that are watched. */
    int MOST_PLACES = 16_384;

    /** Inputs of a model version, and of what goes together of them, whose embeddings are watched. */
    int MOST_INPUTS = 32;

    /** A space as it stood. */
    static EmbeddingSpace restore(double[] state) {
        return state[0] == PairingSpace.MARK
                ? new PairingSpace(Arrays.stream(state)
                        .skip(1)
                        .mapToInt(width -> (int) width)
                        .toArray())
                : MomentSpace.restore(state);
    }

    double[] state();

    /** Numbers in a row of moments, and so in a window. */
    int size();

    /** Whether these are finite numbers, as many as the space has places. */
    boolean fits(double[] vector);

    /** @throws IllegalArgumentException when the vector has another number of places */
    double[] moments(double[] vector);

    /** At most eight numbers that say most of a vector, in the unit of the usual distance from the mean. */
    double[] coordinates(double[] vector);

    /** The statistics that it knows. */
    List<EmbeddingStatistic> kinds();

    /** In the order of the kinds, of the means of two samples of rows. */
    double[] statistics(double[] before, double[] now);
}
