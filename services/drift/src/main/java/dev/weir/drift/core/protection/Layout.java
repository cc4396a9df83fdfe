package dev.weir.drift.core.protection;

import java.util.BitSet;

/** Which coordinates a scale measures of a point: as good as always the same as of the point before it. */
final class Layout {

    private final Scale scale;
    private final BitSet texts;
    private final BitSet measured;
    private final int[] numbers;
    private final int[] others;

    private Layout(Scale scale, BitSet texts, BitSet measured) {
        int size = scale.spreads().length;
        BitSet rest = new BitSet(size);
        rest.set(0, size);
        rest.andNot(measured);
        this.scale = scale;
        this.texts = texts;
        this.measured = measured;
        this.numbers = measured.stream().toArray();
        this.others = rest.stream().toArray();
    }

    /** @param point that fits the scale */
    static Layout of(Scale scale, Point point) {
        BitSet measured = new BitSet(point.size());
        for (int i = 0; i < point.size(); i++) {
            measured.set(i, scale.measures(point, i));
        }
        return new Layout(scale, point.texts(), measured);
    }

    /** Whether it is that of a point, too, which fits the scale. */
    boolean fits(Point point) {
        if (!texts.equals(point.texts())) {
            return false;
        }
        float[] values = point.values();
        for (int number : numbers) {
            if (Float.isNaN(values[number])) {
                return false;
            }
        }
        for (int other : others) {
            if (scale.measures(point, other)) {
                return false;
            }
        }
        return true;
    }

    /** The coordinates that are numbers and vary, ascending. */
    int[] numbers() {
        return numbers;
    }

    /** The other coordinates, ascending. */
    int[] others() {
        return others;
    }

    /** The place on the scale of a point whose layout it is. */
    Placed place(Point point) {
        float[] places = new float[numbers.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = (float) scale.soft(point, numbers[i]);
        }
        int[] rest = new int[others.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = Float.floatToIntBits(point.values()[others[i]]);
        }
        return new Placed(measured, places, rest);
    }
}
