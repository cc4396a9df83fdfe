package dev.weir.drift.cli;

import dev.weir.drift.core.detector.Detector;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** {@code weir bench detectors}: updates a second of each detector, on one core, beside a loop that only sums. */
public final class DetectorBench {

    private static final int VALUES = 1 << 20;
    private static final double ERROR_RATE = 0.2;
    private static final int ROUNDS = 7;

    /** Millions of updates a second that a detector should do at least. */
    private static final Map<String, String> AIMS = Map.of("ADWIN", "10", "HDDM-W", "30");

    private static final long SHORTEST_NANOS = 200_000_000;

    private DetectorBench() {}

    /** Prints a line for each detector; takes no arguments. */
    public static void main(String[] arguments) {
        double[] errors = new SplittableRandom(1)
                .doubles(VALUES)
                .map(value -> value < ERROR_RATE ? 1 : 0)
                .toArray();
        double floor = best(errors, DetectorBench::sum);
        System.out.printf(Locale.ROOT, "%-14s %10s %8s %8s%n", "detector", "M/s", "of sum", "aim M/s");
        System.out.printf(Locale.ROOT, "%-14s %10.1f %8.3f%n", "bare sum", floor / 1e6, 1.0);
        for (Map.Entry<String, Supplier<Detector>> entry : Detectors.FOR_ERRORS.entrySet()) {
            Detector detector = entry.getValue().get();
            double rate = best(errors, values -> watch(detector, values));
            System.out.printf(
                    Locale.ROOT,
                    "%-14s %10.1f %8.3f %8s%n",
                    entry.getKey(),
                    rate / 1e6,
                    rate / floor,
                    AIMS.getOrDefault(entry.getKey(), ""));
        }
    }

    /** The most values a second of some rounds, the first of which warm up. */
    private static double best(double[] values, Work work) {
        double best = 0;
        double seen = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            long done = 0;
            long spent = 0;
            while (spent < SHORTEST_NANOS) {
                seen += work.on(values);
                done += values.length;
                spent = System.nanoTime() - start;
            }
            best = Math.max(best, done * 1e9 / spent);
        }
        if (Double.isNaN(seen)) {
            throw new IllegalStateException("the work was done on no numbers");
        }
        return best;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static double watch(Detector detector, double[] values) {
        int changes = 0;
        for (double value : values) {
            changes += detector.add(value).isChange() ? 1 : 0;
        }
        return changes;
    }

    @FunctionalInterface
    private interface Work {

        double on(double[] values);
    }
}
