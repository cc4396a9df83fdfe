package dev.weir.drift.core.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How alarms match the changes. The first alarm within the patience after a change is its hit; later ones within it are
 * repetitions; all others are false.
 *
 * @param delays of the hits, in values
 * @param missed changes without a hit
 * @param repeated alarms about a change that was hit already
 * @param falseAlarms positions of the others
 * @param size of the stream
 * @see <a href="https://doi.org/10.1007/978-3-319-70087-8_76">A. Bifet, Classifier concept drift detection and the illusion
 *     of progress, ICAISC 2017, section 2, after F. Gustafsson, Adaptive Filtering and Change Detection, 2000</a>
 */
public record Score(List<Integer> delays, int missed, int repeated, List<Integer> falseAlarms, int size) {

    public Score {
        delays = List.copyOf(delays);
        falseAlarms = List.copyOf(falseAlarms);
    }

    /**
     * @param changes positions, ascending
     * @param patience values after a change within which it counts as found, the last one included; the next change ends
     *     it earlier
     */
    public static Score of(List<Integer> alarms, List<Integer> changes, int patience, int size) {
        List<Integer> delays = new ArrayList<>();
        List<Integer> falseAlarms = new ArrayList<>();
        int repeated = 0;
        int hit = -1;
        for (int alarm : alarms) {
            int change = last(changes, alarm);
            if (change < 0 || alarm - changes.get(change) > patience) {
                falseAlarms.add(alarm);
            } else if (change == hit) {
                repeated++;
            } else {
                hit = change;
                delays.add(alarm - changes.get(change));
            }
        }
        return new Score(delays, changes.size() - delays.size(), repeated, falseAlarms, size);
    }

    private static int last(List<Integer> changes, int position) {
        int last = -1;
        while (last + 1 < changes.size() && changes.get(last + 1) <= position) {
            last++;
        }
        return last;
    }

    public int hits() {
        return delays.size();
    }

    /** MTFA: mean time between false alarms. With fewer than two there is none: it is at least the size of the stream. */
    public double timeBetweenFalseAlarms() {
        return hasFalseAlarmGaps()
                ? (double) (falseAlarms.getLast() - falseAlarms.getFirst()) / (falseAlarms.size() - 1)
                : size;
    }

    /** Whether the time between false alarms was measured, or is only known to be no less. */
    public boolean hasFalseAlarmGaps() {
        return falseAlarms.size() > 1;
    }

    /** MTD: mean delay of the hits, in values; none without a hit. */
    public OptionalDouble timeToDetection() {
        return delays.stream().mapToInt(Integer::intValue).average();
    }

    /** MDR: share of the changes that were missed; 0 when there was none. */
    public double missedRate() {
        int changes = hits() + missed;
        return changes == 0 ? 0 : (double) missed / changes;
    }

    /** MTR: MTFA / MTD (1 - MDR), larger is better; none without a hit. A delay below one value counts as one. */
    public OptionalDouble timeRatio() {
        OptionalDouble delay = timeToDetection();
        return delay.isEmpty()
                ? delay
                : OptionalDouble.of(timeBetweenFalseAlarms() / Math.max(1, delay.getAsDouble()) * (1 - missedRate()));
    }
}
