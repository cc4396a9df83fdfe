package dev.weir.drift.core.embedding;

/** How far two samples of embeddings are apart; each is 0 when their means of moments are the same. */
public enum EmbeddingStatistic {
    /** Squared maximum mean discrepancy under a Gaussian kernel, between 0 and 2. */
    DISCREPANCY,
    /** Squared Frechet distance of two Gaussians, over the leading principal components. */
    FRECHET,
    /** Difference of the mean squared distances to the subspace of the leading principal components. */
    RECONSTRUCTION,
    /** Distance of the means, in the unit of the embeddings. */
    CENTROID
}
