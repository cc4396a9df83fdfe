package dev.weir.drift.core.statistic;

import java.util.Locale;

/** The statistics that features are compared by, all on the frozen bins. */
public enum Statistic {
    PSI,
    KS,
    JS,
    KL,
    HELLINGER,
    CHI_SQUARE,
    WASSERSTEIN,
    ENERGY,
    CRAMER_VON_MISES,
    ANDERSON_DARLING,
    MISSING,
    RANGE,
    TYPE,
    DISCREPANCY,
    FRECHET,
    RECONSTRUCTION,
    CENTROID,
    PAIRING;

    private final String written = name().toLowerCase(Locale.ROOT);

    /** The name for people and for facts, such as chi_square. */
    public String written() {
        return written;
    }
}
