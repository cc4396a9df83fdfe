package dev.weir.drift.core.protection;

import java.util.Arrays;

/** Some numbers and their logarithms, ascending: whoever looks at them often need not sort each time. */
final class Ascending {

    private final double[] numbers;
    private final double[] logarithms;
    private int size;

    /** @param most numbers at a time */
    Ascending(int most) {
        this.numbers = new double[most];
        this.logarithms = new double[most];
    }

    /** @param number above 0 */
    void add(double number) {
        int place = place(number);
        System.arraycopy(numbers, place, numbers, place + 1, size - place);
        System.arraycopy(logarithms, place, logarithms, place + 1, size - place);
        numbers[place] = number;
        logarithms[place] = Math.log(number);
        size++;
    }

    /** @param number that was added and not removed since */
    void remove(double number) {
        int place = place(number);
        size--;
        System.arraycopy(numbers, place + 1, numbers, place, size - place);
        System.arraycopy(logarithms, place + 1, logarithms, place, size - place);
    }

    /** Them, which nobody else changes. */
    double[] numbers() {
        return all(numbers);
    }

    /** Their logarithms, which nobody else changes. */
    double[] logarithms() {
        return all(logarithms);
    }

    private double[] all(double[] ascending) {
        return size == ascending.length ? ascending : Arrays.copyOf(ascending, size);
    }

    /** How many numbers are smaller; without branches that nobody can predict. */
    private int place(double number) {
        int from = 0;
        int rest = size;
        while (rest > 1) {
            int half = rest >>> 1;
            from += numbers[from + half - 1] < number ? half : 0;
            rest -= half;
        }
        return from + (rest == 1 && numbers[from] < number ? 1 : 0);
    }
}
