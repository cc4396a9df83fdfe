package dev.weir.drift.core.protection;

import java.util.Arrays;

/**
 * Makes fingerprints after Blacklight: numbers are quantised, sliding windows over the quantised numbers are hashed, and
 * the smallest hashes are the fingerprint. Texts and missing values go into all hashes.
 *
 * <p>Features are few beside the pixels of an image, so the width of a cell follows from their number: so narrow that a
 * natural request shares half a fingerprint with any remembered one in a hundredth of the cases, were the features
 * normal and independent.
 *
 * @see <a href="https://www.usenix.org/conference/usenixsecurity22/presentation/li-huiying">H. Li et al., Blacklight:
 *     Scalable Defense for Neural Networks against Query-Based Black-Box Attacks, USENIX Security 2022, section 5</a>
 */
final class Fingerprints {

    /** Hashes in a fingerprint at most. */
    static final int KEPT = 16;

    /** Probability that two normal values share a cell, for each spread of its width: 1 / (2 sqrt(pi)). */
    private static final double SHARED = 0.2821;

    private static final double BY_CHANCE = 0.01;
    private static final double NARROWEST = 1e-4;
    private static final double WIDEST = 0.5;

    private final Scale scale;
    private final int remembered;
    private final double[] offsets;
    private final double[] cellsPerUnit;
    private final long[] cells;
    private int cellsOf = -1;

    /** @param remembered requests that another is held against */
    Fingerprints(Scale scale, int remembered) {
        this.scale = scale;
        this.remembered = remembered;
        this.offsets = new double[scale.spreads().length];
        this.cellsPerUnit = new double[offsets.length];
        this.cells = new long[offsets.length];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = (Mixing.mix(i) >>> 11) * 0x1p-53;
        }
    }

    /** The smallest hashes of a point that has this layout, ascending; none when no number varies. */
    int[] of(Point point, Layout layout) {
        int numbers = layout.numbers().length;
        int length = Math.clamp(numbers / 4, Math.min(2, numbers), 20);
        int windows = numbers > length ? numbers : Math.min(numbers, 1);
        widen(numbers, windows, length);
        quantise(point, layout.numbers());
        long fixed = Mixing.mix(point.shape(), point.hash(layout.others()));
        int[] smallest = new int[Math.min(windows, KEPT)];
        Arrays.fill(smallest, Integer.MAX_VALUE);
        long sum = 0;
        for (int i = 0; i < Math.min(length, numbers); i++) {
            sum += cells[i];
        }
        int next = length;
        for (int window = 0; window < windows; window++) {
            next = next >= numbers ? 0 : next;
            keep((int) (Mixing.mix(fixed + window, sum) >>> Integer.SIZE), smallest);
            sum += cells[next++] - cells[window];
        }
        return smallest;
    }

    /** Puts a hash among the smallest, in place of the largest, unless it is larger. */
    private static void keep(int hash, int[] smallest) {
        int last = smallest.length - 1;
        if (hash < smallest[last]) {
            for (int place = last; place > 0; place--) {
                smallest[place] = Math.min(smallest[place], Math.max(smallest[place - 1], hash));
            }
            smallest[0] = Math.min(smallest[0], hash);
        }
    }

    /** Hashes of coordinates and their cells, whose sum is that of a window that slides. */
    private void quantise(Point point, int[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            int number = numbers[i];
            double cell = (point.values()[number] - scale.centres()[number]) * cellsPerUnit[number] + offsets[number];
            cells[i] = Mixing.mix(number, (long) Math.floor(cell));
        }
    }

    /** The width of cells follows from the number of numbers, which hardly ever changes. */
    private void widen(int numbers, int windows, int length) {
        if (numbers != cellsOf) {
            cellsOf = numbers;
            double width = width(windows, length);
            for (int i = 0; i < cellsPerUnit.length; i++) {
                cellsPerUnit[i] = 1 / (width * scale.spreads()[i]);
            }
        }
    }

    private double width(int windows, int length) {
        int agreeing = Math.max(1, (windows + 1) / 2 + length - 1);
        double probability = Math.pow(BY_CHANCE / (remembered * (double) Math.max(1, windows)), 1.0 / agreeing);
        return Math.clamp(probability / SHARED, NARROWEST, WIDEST);
    }
}
