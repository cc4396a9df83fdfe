package dev.weir.drift.core.embedding;

import java.util.SplittableRandom;

/**
 * Random Fourier features of the Gaussian kernel exp(-|x - y|^2 / (2 b^2)): inner products of features estimate the
 * kernel, with a standard error of at most 1 / sqrt(PAIRS).
 *
 * @see <a href="https://papers.nips.cc/paper/3182-random-features-for-large-scale-kernel-machines">A. Rahimi, B. Recht,
 *     Random features for large-scale kernel machines, 2007, section 3</a>
 */
final class RandomFeatures {

    static final int SIZE = 256;
    private static final int PAIRS = SIZE / 2;

    private final double[][] frequencies;

    /**
     * @param bandwidth b, above 0
     * @param seed of the frequencies; the same seed gives the same features
     */
    RandomFeatures(int dimension, double bandwidth, long seed) {
        if (!(bandwidth > 0) || Double.isInfinite(bandwidth)) {
            throw new IllegalArgumentException("a bandwidth is finite and above 0, unlike " + bandwidth);
        }
        SplittableRandom random = new SplittableRandom(seed);
        frequencies = new double[PAIRS][dimension];
        for (double[] frequency : frequencies) {
            for (int i = 0; i < dimension; i++) {
                frequency[i] = random.nextGaussian() / bandwidth;
            }
        }
    }

    /** Writes the features of a vector to the first places of the target. */
    void write(double[] vector, double[] target) {
        double scale = Math.sqrt(1.0 / PAIRS);
        for (int i = 0; i < PAIRS; i++) {
            double angle = Vectors.dot(frequencies[i], vector);
            target[2 * i] = scale * Math.cos(angle);
            target[2 * i + 1] = scale * Math.sin(angle);
        }
    }
}
