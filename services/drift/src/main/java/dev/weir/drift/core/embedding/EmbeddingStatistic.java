package dev.weir.drift.core.embedding;

import java.util.List;

/** How far two samples of embeddings are apart; each is 0 when their means of moments are the same. */
public enum EmbeddingStatistic {
    /** Squared maximum mean discrepancy under a Gaussian kernel, between 0 and 2. */
    DISCREPANCY(true),
    /** Squared Frechet distance of two Gaussians, over the leading principal components. */
    FRECHET(true),
    /** Difference of the mean squared distances to the subspace of the leading principal components. */
    RECONSTRUCTION(false),
    /** Distance of the means, in the unit of the embeddings. */
    CENTROID(false),
    /** Squared distance of the correlations between the leading coordinates of different inputs of a request. */
    PAIRING(true);

    /** Those of the embeddings of one input. */
    public static final List<EmbeddingStatistic> OF_INPUTS = List.of(DISCREPANCY, FRECHET, RECONSTRUCTION, CENTROID);

    private final boolean squared;

    EmbeddingStatistic(boolean squared) {
        this.squared = squared;
    }

    /** By what it grows without a change when the variance of the difference of both means grows by so much. */
    double growth(double variance) {
        return squared ? variance : Math.sqrt(variance);
    }
}
