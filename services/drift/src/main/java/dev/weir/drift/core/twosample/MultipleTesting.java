package dev.weir.drift.core.twosample;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Probabilities of many tests, adjusted so that each can be held against one level. In the order they were given. */
public final class MultipleTesting {

    private MultipleTesting() {}

    /**
     * The probability of any false finding stays at the level.
     *
     * @see <a href="https://www.jstor.org/stable/4615733">S. Holm, A simple sequentially rejective multiple test procedure,
     *     Scandinavian Journal of Statistics 6 (1979)</a>
     */
    public static double[] holm(double[] probabilities) {
        int size = probabilities.length;
        double[] adjusted = new double[size];
        double largest = 0;
        int[] ascending = ascending(probabilities);
        for (int rank = 0; rank < size; rank++) {
            largest = Math.max(largest, Math.min(1, (size - rank) * probabilities[ascending[rank]]));
            adjusted[ascending[rank]] = largest;
        }
        return adjusted;
    }

    /**
     * The expected share of false findings among all findings stays at the level.
     *
     * @see <a href="https://doi.org/10.1111/j.2517-6161.1995.tb02031.x">Y. Benjamini, Y. Hochberg, Controlling the false
     *     discovery rate, Journal of the Royal Statistical Society B 57 (1995)</a>
     */
    public static double[] benjaminiHochberg(double[] probabilities) {
        int size = probabilities.length;
        double[] adjusted = new double[size];
        double least = 1;
        int[] ascending = ascending(probabilities);
        for (int rank = size; rank > 0; rank--) {
            least = Math.min(least, probabilities[ascending[rank - 1]] * size / rank);
            adjusted[ascending[rank - 1]] = least;
        }
        return adjusted;
    }

    private static int[] ascending(double[] probabilities) {
        return IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> probabilities[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
