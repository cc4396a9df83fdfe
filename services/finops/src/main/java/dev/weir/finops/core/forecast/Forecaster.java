package dev.weir.finops.core.forecast;

/** Says how a series goes on. The same history always gives the same answer. */
public interface Forecaster {

    /**
     * The next steps of a series.
     *
     * @param history oldest first, at least one finite value; not changed
     * @param horizon steps, at least one
     * @return one finite value a step
     */
    double[] forecast(double[] history, int horizon);
}
