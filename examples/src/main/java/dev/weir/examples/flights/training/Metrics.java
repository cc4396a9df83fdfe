package dev.weir.examples.flights.training;

import dev.weir.examples.flights.data.Flight;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How good a model's probabilities of being late are.
 *
 * @param rows how many flights were judged
 * @param lateShare share of late flights, which is the error of always saying on time
 * @param error share of wrong answers at a threshold of one half
 * @param auc area under the receiver operating characteristic, by ranks (Mann-Whitney)
 * @param logLoss mean negative log-likelihood, natural logarithm
 */
public record Metrics(int rows, double lateShare, double error, double auc, double logLoss) {

    private static final double SMALLEST = 1e-6;

    public Metrics {
        if (!(lateShare > 0 && lateShare < 1)) {
            throw new IllegalArgumentException(
                    "flights that are to judge a model are neither all late nor all on time; late share " + lateShare);
        }
        if (!(error >= 0 && error <= 1) || !(auc >= 0 && auc <= 1) || !(logLoss >= 0)) {
            throw new IllegalArgumentException("error " + error + ", AUC " + auc + ", log-loss " + logLoss);
        }
    }

    /**
     * Judges probabilities.
     *
     * @param late probability of being late, one per flight, between 0 and 1
     * @throws IllegalArgumentException when none of the flights was late, or all were: nothing can be judged by them
     */
    public static Metrics of(List<Flight> flights, double[] late) {
        int rows = flights.size();
        double wrong = 0;
        double loss = 0;
        double positives = 0;
        for (int row = 0; row < rows; row++) {
            boolean truth = flights.get(row).late();
            double probability = Math.clamp(late[row], SMALLEST, 1 - SMALLEST);
            positives += truth ? 1 : 0;
            wrong += (probability >= .5) == truth ? 0 : 1;
            loss -= Math.log(truth ? probability : 1 - probability);
        }
        return new Metrics(rows, positives / rows, wrong / rows, auc(flights, late, positives), loss / rows);
    }

    /** Equal probabilities share their mean rank, so a model that says the same of all flights gets one half. */
    private static double auc(List<Flight> flights, double[] late, double positives) {
        List<Integer> order = IntStream.range(0, late.length)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> late[row]))
                .toList();
        double ranks = 0;
        for (int from = 0, to; from < late.length; from = to) {
            to = from;
            int positivesHere = 0;
            while (to < late.length && late[order.get(to)] == late[order.get(from)]) {
                positivesHere += flights.get(order.get(to)).late() ? 1 : 0;
                to++;
            }
            ranks += positivesHere * (from + 1 + to) / 2.0;
        }
        return (ranks - positives * (positives + 1) / 2) / (positives * (late.length - positives));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d flights, %.1f %% late: error %.3f, AUC %.3f, log-loss %.3f",
                rows,
                lateShare * 100,
                error,
                auc,
                logLoss);
    }
}
