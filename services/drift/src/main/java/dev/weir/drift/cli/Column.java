package dev.weir.drift.cli;

import dev.weir.drift.core.evaluation.Feature;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A column as it is read: numbers for as long as all of it are numbers, categories from the first other text on.
 * Categories that are numbers are the same however they are written. A missing value is NaN, or a category of its own.
 */
final class Column {

    private static final int FIRST_ROWS = 1024;

    private final boolean closed;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private double[] values = new double[FIRST_ROWS];
    private int size;
    private boolean nominal;

    private Column(boolean nominal, boolean closed) {
        this.nominal = nominal;
        this.closed = closed;
    }

    /** Numbers, until a text is no number. */
    static Column open() {
        return new Column(false, false);
    }

    /** Numbers only. */
    static Column numeric() {
        return new Column(false, true);
    }

    /** These categories only. */
    static Column nominal(Iterable<String> categories) {
        Column column = new Column(true, true);
        for (String category : categories) {
            column.places.putIfAbsent(category, column.places.size());
        }
        return column;
    }

    /** @throws IllegalArgumentException when the column does not hold such a value */
    void add(String text) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        if (!nominal && !isMissing(text) && !isNumber(text)) {
            if (closed) {
                throw new IllegalArgumentException(text + " is no number");
            }
            becomeNominal();
        }
        values[size] = nominal ? place(text) : isMissing(text) ? Double.NaN : Double.parseDouble(text);
        size++;
    }

    void becomeNominal() {
        if (!nominal) {
            nominal = true;
            for (int i = 0; i < size; i++) {
                values[i] = place(Double.toString(values[i]));
            }
        }
    }

    double value(int row) {
        return values[row];
    }

    boolean isNominal() {
        return nominal;
    }

    /** Whether it only numbers the rows. */
    boolean isIndex() {
        if (nominal || size < 2) {
            return false;
        }
        for (int i = 1; i < size; i++) {
            if (values[i] != values[i - 1] + 1) {
                return false;
            }
        }
        return true;
    }

    /** Whether it holds more different numbers than there are classes, or fractions. */
    boolean isMeasured(int mostClasses) {
        Set<Double> different = new HashSet<>();
        for (int i = 0; i < size && !nominal; i++) {
            different.add(values[i]);
            if (different.size() > mostClasses || values[i] != Math.rint(values[i])) {
                return true;
            }
        }
        return false;
    }

    /** Kinds of values; at least one. */
    int categories() {
        return Math.max(1, places.size());
    }

    Feature feature() {
        return nominal ? new Feature.Nominal(categories()) : new Feature.Numeric();
    }

    private double place(String text) {
        String category = closed || !isNumber(text) ? text : Double.toString(Double.parseDouble(text));
        Integer place = places.get(category);
        if (place == null) {
            if (closed) {
                throw new IllegalArgumentException(text + " is none of " + places.keySet());
            }
            place = places.size();
            places.put(category, place);
        }
        return place;
    }

    static boolean isMissing(String text) {
        return text.isEmpty() || text.equals("?") || text.equalsIgnoreCase("nan") || text.equalsIgnoreCase("na");
    }

    static boolean isNumber(String text) {
        try {
            return Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
