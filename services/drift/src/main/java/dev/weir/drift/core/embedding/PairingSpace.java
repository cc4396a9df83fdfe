package dev.weir.drift.core.embedding;

import java.util.List;

/**
 * How the embeddings of several inputs of one request go together: the correlations between the coordinates of one input and
 * those of another. What one input does alone, its mean and its spread, does not show in them.
 */
final class PairingSpace implements EmbeddingSpace {

    /** What its state begins with, where that of another begins with a dimension. */
    static final double MARK = 0;

    private final int[] parts;
    private final int width;
    private final int products;

    /** @param parts coordinates of each input, of two at least */
    PairingSpace(int[] parts) {
        if (parts.length < 2) {
            throw new IllegalArgumentException("two inputs go together, or more");
        }
        this.parts = parts.clone();
        int before = 0;
        int pairs = 0;
        for (int part : parts) {
            pairs += before * part;
            before += part;
        }
        width = before;
        products = pairs;
    }

    /** The mark, and the coordinates of each input. */
    @Override
    public double[] state() {
        double[] state = new double[parts.length + 1];
        state[0] = MARK;
        for (int i = 0; i < parts.length; i++) {
            state[i + 1] = parts[i];
        }
        return state;
    }

    @Override
    public int size() {
        return 2 * width + products;
    }

    @Override
    public boolean fits(double[] vector) {
        boolean finite = vector.length == width;
        for (double value : vector) {
            finite &= Double.isFinite(value);
        }
        return finite;
    }

    /** The coordinates, their squares, and the products of each with those of the inputs before. */
    @Override
    public double[] moments(double[] vector) {
        if (vector.length != width) {
            throw new IllegalArgumentException(vector.length + " coordinates, not " + width);
        }
        double[] moments = new double[size()];
        for (int i = 0; i < width; i++) {
            moments[i] = vector[i];
            moments[width + i] = vector[i] * vector[i];
        }
        int place = 2 * width;
        int before = 0;
        for (int part : parts) {
            for (int i = before; i < before + part; i++) {
                for (int j = 0; j < before; j++) {
                    moments[place++] = vector[i] * vector[j];
                }
            }
            before += part;
        }
        return moments;
    }

    @Override
    public double[] coordinates(double[] vector) {
        return vector.clone();
    }

    @Override
    public List<EmbeddingStatistic> kinds() {
        return List.of(EmbeddingStatistic.PAIRING);
    }

    @Override
    public double[] statistics(double[] before, double[] now) {
        return new double[] {Vectors.squaredDistance(correlations(before), correlations(now), 0, products)};
    }

    private double[] correlations(double[] means) {
        double[] correlations = new double[products];
        int pair = 0;
        int before = 0;
        for (int part : parts) {
            for (int i = before; i < before + part; i++) {
                for (int j = 0; j < before; j++) {
                    double spread = Math.sqrt(variance(means, i) * variance(means, j));
                    double together = means[2 * width + pair] - means[i] * means[j];
                    correlations[pair++] = spread > 0 ? Math.clamp(together / spread, -1, 1) : 0;
                }
            }
            before += part;
        }
        return correlations;
    }

    private double variance(double[] means, int coordinate) {
        return Math.max(0, means[width + coordinate] - means[coordinate] * means[coordinate]);
    }
}
