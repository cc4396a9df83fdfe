package dev.weir.drift.core.embedding;

/**
 * What is fixed about the embeddings of one model before any is watched. Turns each into a row of moments whose mean says
 * all that the statistics need: random features, the vector itself, products of its principal coordinates, and the squared
 * distance to their span.
 */
final class EmbeddingSpace {

    private static final int MOST_COMPONENTS = 16;

    private final RandomFeatures features;
    private final PrincipalComponents components;
    private final int dimension;
    private final int coordinates;
    private final double ridge;

    EmbeddingSpace(double[][] sample, long seed) {
        dimension = sample[0].length;
        coordinates = Math.clamp(Math.min(dimension, sample.length) / 2, 1, MOST_COMPONENTS);
        components = PrincipalComponents.of(sample, coordinates);
        double squared = 0;
        for (double[] vector : sample) {
            squared += Vectors.squaredDistance(vector, components.mean(), 0, dimension) / sample.length;
        }
        if (!(squared > 0)) {
            throw new IllegalArgumentException("embeddings are numbers, and not all the same");
        }
        features = new RandomFeatures(dimension, Math.sqrt(squared), seed);
        ridge = 1e-6 * squared / dimension;
    }

    int size() {
        return RandomFeatures.SIZE + dimension + coordinates * (coordinates + 1) / 2 + 1;
    }

    double[] moments(double[] vector) {
        if (vector.length != dimension) {
            throw new IllegalArgumentException("an embedding of " + vector.length + " places, not " + dimension);
        }
        double[] moments = new double[size()];
        features.write(vector, moments);
        System.arraycopy(vector, 0, moments, RandomFeatures.SIZE, dimension);
        double[] projected = components.project(vector);
        int place = RandomFeatures.SIZE + dimension;
        for (int i = 0; i < coordinates; i++) {
            for (int j = 0; j <= i; j++) {
                moments[place++] = projected[i] * projected[j];
            }
        }
        moments[place] = components.residual(vector, projected);
        return moments;
    }

    /** In the order of {@link EmbeddingStatistic}. */
    double[] statistics(double[] before, double[] now) {
        int features = RandomFeatures.SIZE;
        double[] beforeMean = components.project(mean(before));
        double[] nowMean = components.project(mean(now));
        return new double[] {
            Vectors.squaredDistance(before, now, 0, features),
            FrechetDistance.squared(
                    beforeMean, covariance(before, beforeMean), nowMean, covariance(now, nowMean), ridge),
            Math.abs(before[size() - 1] - now[size() - 1]),
            Math.sqrt(Vectors.squaredDistance(before, now, features, features + dimension))
        };
    }

    private double[] mean(double[] moments) {
        double[] mean = new double[dimension];
        System.arraycopy(moments, RandomFeatures.SIZE, mean, 0, dimension);
        return mean;
    }

    private double[][] covariance(double[] moments, double[] mean) {
        double[][] covariance = new double[coordinates][coordinates];
        int place = RandomFeatures.SIZE + dimension;
        for (int i = 0; i < coordinates; i++) {
            for (int j = 0; j <= i; j++) {
                covariance[i][j] = moments[place++] - mean[i] * mean[j];
                covariance[j][i] = covariance[i][j];
            }
        }
        return covariance;
    }
}
