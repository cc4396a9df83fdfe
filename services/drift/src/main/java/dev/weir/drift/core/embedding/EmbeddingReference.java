package dev.weir.drift.core.embedding;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Embeddings from when all was well. One half of them fixes the space; the other half, which the space has not seen, is what
 * windows are compared with, and its bootstrap says how far windows get by chance.
 *
 * @see <a href="https://jmlr.org/papers/v13/gretton12a.html">A. Gretton and others, A kernel two-sample test, Journal of
 *     Machine Learning Research 13 (2012), section 5 for the bootstrap</a>
 */
public final class EmbeddingReference {

    private static final int LEAST = 40;
    private static final int HEAD = 3;
    private static final int UNKNOWN = 0;

    private final EmbeddingSpace space;
    private final double[] mean;
    private final int compared;
    private final int window;
    private final double[][] chance;

    private EmbeddingReference(EmbeddingSpace space, double[] mean, int compared, int window, double[][] chance) {
        this.space = space;
        this.mean = mean;
        this.compared = compared;
        this.window = window;
        this.chance = chance;
    }

    /**
     * @param sample at least 40 embeddings of one dimension, in any order
     * @param window least embeddings of a window that is judged
     * @param draws of the bootstrap, at least 99
     * @throws IllegalArgumentException when there are fewer, or when nothing can be compared with them, as when all are alike
     */
    public static EmbeddingReference of(double[][] sample, int window, int draws, RandomGenerator random) {
        if (sample.length < LEAST || window < 2 || draws < 99) {
            throw new IllegalArgumentException("too few embeddings, or draws, or too small a window");
        }
        double[][] shuffled = shuffled(sample, random);
        int half = shuffled.length / 2;
        EmbeddingSpace space = new MomentSpace(Arrays.copyOfRange(shuffled, 0, half), random.nextLong());
        return of(space, Arrays.copyOfRange(shuffled, half, shuffled.length), window, draws, random);
    }

    /**
     * How embeddings of several inputs went together. All of the sample is compared with, since it fixes no space.
     *
     * @param sample at least 40 rows of coordinates of all inputs
     * @param parts coordinates of each input
     */
    public static EmbeddingReference ofPairs(
            double[][] sample, int[] parts, int window, int draws, RandomGenerator random) {
        if (sample.length < LEAST || window < 2 || draws < 99) {
            throw new IllegalArgumentException("too few pairs, or draws, or too small a window");
        }
        return of(new PairingSpace(parts), sample, window, draws, random);
    }

    private static double[][] shuffled(double[][] sample, RandomGenerator random) {
        double[][] shuffled = sample.clone();
        for (int i = shuffled.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            double[] kept = shuffled[i];
            shuffled[i] = shuffled[other];
            shuffled[other] = kept;
        }
        return shuffled;
    }

    private static EmbeddingReference of(
            EmbeddingSpace space, double[][] compared, int window, int draws, RandomGenerator random) {
        double[][] rows = Arrays.stream(compared).map(space::moments).toArray(double[][]::new);
        double[][] chance = new double[draws][];
        for (int i = 0; i < draws; i++) {
            chance[i] = space.statistics(drawn(rows, rows.length, random), drawn(rows, window, random));
            if (!Arrays.stream(chance[i]).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("embeddings whose distances are no numbers");
            }
        }
        return new EmbeddingReference(space, Vectors.mean(rows), rows.length, window, chance);
    }

    /** A reference as it stood; of those of earlier releases nobody knows how many embeddings are compared with. */
    public static EmbeddingReference restore(double[] state) {
        int inSpace = (int) state[0];
        EmbeddingSpace space = EmbeddingSpace.restore(Arrays.copyOfRange(state, HEAD, HEAD + inSpace));
        int place = HEAD + inSpace;
        double[] mean = Arrays.copyOfRange(state, place, place + space.size());
        place += space.size();
        int width = space.kinds().size();
        double[][] chance = new double[(int) state[2]][];
        for (int i = 0; i < chance.length; i++) {
            chance[i] = Arrays.copyOfRange(state, place + i * width, place + (i + 1) * width);
        }
        place += chance.length * width;
        int compared = place < state.length ? (int) state[place] : UNKNOWN;
        return new EmbeddingReference(space, mean, compared, (int) state[1], chance);
    }

    /**
     * Numbers of the space, least window and draws; then the space, the mean and the drawn statistics, and last how many
     * embeddings are compared with.
     */
    public double[] state() {
        double[] ofSpace = space.state();
        int width = space.kinds().size();
        double[] state = new double[HEAD + ofSpace.length + mean.length + chance.length * width + 1];
        state[0] = ofSpace.length;
        state[1] = window;
        state[2] = chance.length;
        System.arraycopy(ofSpace, 0, state, HEAD, ofSpace.length);
        System.arraycopy(mean, 0, state, HEAD + ofSpace.length, mean.length);
        for (int i = 0; i < chance.length; i++) {
            System.arraycopy(chance[i], 0, state, HEAD + ofSpace.length + mean.length + i * width, width);
        }
        state[state.length - 1] = compared;
        return state;
    }

    public EmbeddingSpace space() {
        return space;
    }

    /** Least embeddings of a window that is judged. */
    public int least() {
        return window;
    }

    public Map<EmbeddingStatistic, Double> statistics(EmbeddingWindow now) {
        double[] values = space.statistics(mean, now.mean());
        Map<EmbeddingStatistic, Double> statistics = new EnumMap<>(EmbeddingStatistic.class);
        for (int i = 0; i < values.length; i++) {
            statistics.put(space.kinds().get(i), values[i]);
        }
        return statistics;
    }

    /**
     * The value of a statistic that is exceeded with this probability when nothing changed.
     *
     * @param statistic one that the space knows
     * @param count embeddings of the window
     */
    public double threshold(EmbeddingStatistic statistic, double level, long count) {
        double[] drawn = Arrays.stream(chance)
                .mapToDouble(draw -> draw[space.kinds().indexOf(statistic)])
                .sorted()
                .toArray();
        return statistic.growth(variance(count))
                * drawn[(int) Math.clamp(Math.ceil((1 - level) * drawn.length) - 1, 0, drawn.length - 1)];
    }

    public EmbeddingWindow window() {
        return new EmbeddingWindow(space);
    }

    /**
     * The probability of each statistic, or of a larger one, when nothing changed.
     *
     * @throws IllegalArgumentException when the window has fewer embeddings than the chances were drawn for
     */
    public Map<EmbeddingStatistic, Double> probabilities(EmbeddingWindow now) {
        if (now.count() < window) {
            throw new IllegalArgumentException("a window of " + now.count() + ", not " + window);
        }
        double[] observed = space.statistics(mean, now.mean());
        Map<EmbeddingStatistic, Double> probabilities = new EnumMap<>(EmbeddingStatistic.class);
        for (EmbeddingStatistic statistic : space.kinds()) {
            int place = space.kinds().indexOf(statistic);
            double[] drawn =
                    Arrays.stream(chance).mapToDouble(draw -> draw[place]).toArray();
            double growth = statistic.growth(variance(now.count()));
            probabilities.put(statistic, DrawnChance.exceeding(drawn, observed[place] / growth));
        }
        return probabilities;
    }

    /**
     * Variance of the difference of the means of reference and window, as a multiple of that of the draws: means vary as one
     * over the size.
     */
    private double variance(long count) {
        return compared == UNKNOWN ? 1 : (1.0 / compared + 1.0 / count) / (1.0 / compared + 1.0 / window);
    }

    private static double[] drawn(double[][] rows, int size, RandomGenerator random) {
        double[] sum = new double[rows[0].length];
        for (int i = 0; i < size; i++) {
            Vectors.add(sum, rows[random.nextInt(rows.length)]);
        }
        return Vectors.scaled(sum, 1.0 / size);
    }
}
