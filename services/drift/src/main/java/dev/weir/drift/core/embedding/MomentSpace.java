package dev.weir.drift.core.embedding;

import java.util.Arrays;
import java.util.List;

/**
 * What is fixed about the embeddings of one input before any is watched. Turns each into a row of moments whose mean says
 * all that the statistics need: random features, the vector itself, products of its principal coordinates, and the squared
 * distance to their span.
 */
final class MomentSpace implements EmbeddingSpace {

    private static final int MOST_COMPONENTS = 16;

    /** Numbers of the mean and the components, so that a space takes no more than 512 KiB. */
    private static final int MOST_NUMBERS = 1 << 16;

    /** Coordinates that are held against those of other inputs. */
    private static final int PAIRED = 8;

    private static final int HEAD = 5;

    private final RandomFeatures features;
    private final PrincipalComponents components;
    private final int dimension;
    private final int coordinates;
    private final double ridge;
    private final double bandwidth;
    private final long seed;

    MomentSpace(double[][] sample, long seed) {
        this.seed = seed;
        dimension = sample[0].length;
        int most = Math.clamp(MOST_NUMBERS / dimension - 1, 1, MOST_COMPONENTS);
        coordinates = Math.clamp(Math.min(dimension, sample.length) / 2, 1, most);
        components = PrincipalComponents.of(sample, coordinates);
        double squared = 0;
        for (double[] vector : sample) {
            squared += Vectors.squaredDistance(vector, components.mean(), 0, dimension) / sample.length;
        }
        if (!(squared > 0)) {
            throw new IllegalArgumentException("embeddings are numbers, and not all the same");
        }
        bandwidth = Math.sqrt(squared);
        features = new RandomFeatures(dimension, bandwidth, seed);
        ridge = ridge(bandwidth, dimension);
    }

    private MomentSpace(PrincipalComponents components, double bandwidth, long seed) {
        this.components = components;
        this.bandwidth = bandwidth;
        this.seed = seed;
        dimension = components.mean().length;
        coordinates = components.directions().length;
        features = new RandomFeatures(dimension, bandwidth, seed);
        ridge = ridge(bandwidth, dimension);
    }

    /** A space as it stood. */
    static MomentSpace restore(double[] state) {
        int dimension = (int) state[0];
        int coordinates = (int) state[1];
        if (state.length != HEAD + dimension * (coordinates + 1)) {
            throw new IllegalArgumentException(state.length + " numbers are no space");
        }
        double[][] directions = new double[coordinates][];
        for (int i = 0; i < coordinates; i++) {
            int from = HEAD + dimension * (i + 1);
            directions[i] = Arrays.copyOfRange(state, from, from + dimension);
        }
        return new MomentSpace(
                new PrincipalComponents(Arrays.copyOfRange(state, HEAD, HEAD + dimension), directions),
                state[2],
                (long) state[3] << Integer.SIZE | (long) state[4]);
    }

    /** Dimension, number of components, bandwidth, both halves of the seed, mean, and the components one after another. */
    @Override
    public double[] state() {
        double[] state = new double[HEAD + dimension * (coordinates + 1)];
        state[0] = dimension;
        state[1] = coordinates;
        state[2] = bandwidth;
        state[3] = seed >> Integer.SIZE;
        state[4] = seed & 0xFFFF_FFFFL;
        System.arraycopy(components.mean(), 0, state, HEAD, dimension);
        for (int i = 0; i < coordinates; i++) {
            System.arraycopy(components.directions()[i], 0, state, HEAD + dimension * (i + 1), dimension);
        }
        return state;
    }

    private static double ridge(double bandwidth, int dimension) {
        return 1e-6 * bandwidth * bandwidth / dimension;
    }

    @Override
    public int size() {
        return RandomFeatures.SIZE + dimension + coordinates * (coordinates + 1) / 2 + 1;
    }

    @Override
    public boolean fits(double[] vector) {
        boolean finite = vector.length == dimension;
        for (double value : vector) {
            finite &= Double.isFinite(value);
        }
        return finite;
    }

    @Override
    public double[] moments(double[] vector) {
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

    @Override
    public List<EmbeddingStatistic> kinds() {
        return EmbeddingStatistic.OF_INPUTS;
    }

    @Override
    public double[] coordinates(double[] vector) {
        double[] projected = components.project(vector);
        return Vectors.scaled(Arrays.copyOf(projected, Math.min(PAIRED, projected.length)), 1 / bandwidth);
    }

    @Override
    public double[] statistics(double[] before, double[] now) {
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
