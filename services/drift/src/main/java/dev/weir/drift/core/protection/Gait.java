package dev.weir.drift.core.protection;

import org.jspecify.annotations.Nullable;

/**
 * Whether near copies go on from one another, as readings that wander do, or return to one place after each try. The
 * mean squared distance over two requests is twice that over one for a walk, and once for tries around one place.
 */
final class Gait {

    private static final double WALKING = 1.6;
    private static final double KEPT = 0.95;
    private static final int ENOUGH = 5;

    private double overOne;
    private double overTwo;
    private int steps;
    private long group = -1;
    private @Nullable Placed last;
    private @Nullable Placed lastButOne;

    /** Takes in a near copy of a group. */
    void add(Placed place, long ofGroup) {
        if (ofGroup != group) {
            last = null;
            lastButOne = null;
            group = ofGroup;
        }
        if (last != null && lastButOne != null) {
            overOne = KEPT * overOne + place.squaredDistance(last, Double.POSITIVE_INFINITY);
            overTwo = KEPT * overTwo + place.squaredDistance(lastButOne, Double.POSITIVE_INFINITY);
            steps++;
        }
        lastButOne = last;
        last = place;
    }

    boolean isWalk() {
        return steps >= ENOUGH && overTwo >= WALKING * overOne;
    }
}
