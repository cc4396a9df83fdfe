package dev.weir.drift.core.detector;

/**
 * Looks for a change in a stream of numbers. After it has said a change it starts anew with the next value, so that one
 * change is said once. Not safe for use by several threads.
 */
public sealed interface Detector
        permits Adwin, Ddm, Ecdd, Eddm, Fhddm, HddmA, HddmW, Kswin, Locator, PageHinkley, Rddm, Stepd {

    /**
     * Takes a value in.
     *
     * @param value 0 for right and 1 for wrong where a detector is made for errors; otherwise any finite number
     */
    Reading add(double value);

    /** Puts down, or takes up, all that it remembers, in one order for both. */
    void exchange(Ledger ledger);
}
