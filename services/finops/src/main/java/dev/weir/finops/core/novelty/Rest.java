package dev.weir.finops.core.novelty;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** Tells a surprise once: after one, for some values, only what is larger by a margin. */
final class Rest {

    private final double[] ring;
    private final double margin;
    private long count;

    Rest(int values, double margin) {
        this.ring = new double[values];
        this.margin = margin;
    }

    /** What of a surprise is told: all of it or nothing. */
    double told(double surprise) {
        double largest = Arrays.stream(ring).max().orElse(0);
        ring[(int) (count % ring.length)] = surprise;
        count++;
        return largest == 0 || surprise > largest + margin ? surprise : 0;
    }

    /** What is remembered, oldest first. */
    List<Double> surprises() {
        return LongStream.range(Math.max(0, count - ring.length), count)
                .mapToObj(number -> ring[(int) (number % ring.length)])
                .toList();
    }
}
