package dev.weir.drift.core.protection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How far the inputs lie that were heard in one bucket of a partition, by rings of {@link Scale#farness}, which are the same
 * in all partitions, whatever is usual in each.
 *
 * @param heard inputs
 * @param rings how many of them lie in each ring, the nearest first, up to the furthest in which any does
 */
public record Reach(long heard, List<Long> rings) {

    public static final Reach NONE = new Reach(0, List.of());

    /** Farness from which the first ring begins: what lies nearer is in none. */
    private static final double FIRST = 1;

    private static final int IN_ONE = 2;

    /** The last has no end. */
    private static final int RINGS = 24;

    public Reach {
        rings = List.copyOf(rings);
    }

    /** With one more input. */
    Reach after(double farness) {
        int ring = (int) Math.min(Math.floor(IN_ONE * (farness - FIRST)), RINGS - 1);
        if (ring < 0) {
            return new Reach(heard + 1, rings);
        }
        List<Long> more = new ArrayList<>(rings);
        if (more.size() <= ring) {
            more.addAll(Collections.nCopies(ring + 1 - more.size(), 0L));
        }
        more.set(ring, more.get(ring) + 1);
        return new Reach(heard + 1, more);
    }

    /** Of the inputs, those in a ring and further away. */
    long from(int ring) {
        return rings.stream().skip(ring).mapToLong(Long::longValue).sum();
    }

    /** The first ring of which no input is nearer than this, or the last. */
    static int ringBeyond(double farness) {
        return (int) Math.clamp(Math.ceil(IN_ONE * (farness - FIRST)), 0, RINGS - 1);
    }

    /** Whether an input lies in a ring or further away. */
    static boolean isFrom(int ring, double farness) {
        return farness >= FIRST + (double) ring / IN_ONE;
    }
}
