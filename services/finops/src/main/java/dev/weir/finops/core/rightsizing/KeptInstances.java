package dev.weir.finops.core.rightsizing;

import java.util.Arrays;
import java.util.SortedMap;

/** How busy each further instance of a function is, when calls go to the first that is free (Erlang's formula). */
final class KeptInstances {

    private final double[] loads;
    private final double[] shares;
    private final double[] blocked;
    private int instances;

    /**
     * @param loads how many calls run at once
     * @param shares of the time in which so many do
     */
    KeptInstances(double[] loads, double[] shares) {
        this.loads = loads.clone();
        this.shares = shares.clone();
        this.blocked = new double[loads.length];
        Arrays.fill(blocked, 1);
    }

    static KeptInstances of(DecayingHistogram load) {
        SortedMap<Double, Double> shares = load.shares();
        return new KeptInstances(
                shares.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
                shares.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Share of the time for which the next instance is busy. */
    double next() {
        instances++;
        double use = 0;
        for (int index = 0; index < loads.length; index++) {
            double before = blocked[index];
            blocked[index] = new ErlangB(loads[index]).next(before, instances);
            use += shares[index] * loads[index] * (before - blocked[index]);
        }
        return use;
    }
}
