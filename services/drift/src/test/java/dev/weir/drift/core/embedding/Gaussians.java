package dev.weir.drift.core.embedding;

import java.util.SplittableRandom;

/** Vectors of independent normal numbers. */
final class Gaussians {

    private Gaussians() {}

    static double[][] sample(int size, int dimension, double mean, double deviation, SplittableRandom random) {
        double[][] vectors = new double[size][dimension];
        for (double[] vector : vectors) {
            for (int i = 0; i < dimension; i++) {
                vector[i] = mean + deviation * random.nextGaussian();
            }
        }
        return vectors;
    }
}
