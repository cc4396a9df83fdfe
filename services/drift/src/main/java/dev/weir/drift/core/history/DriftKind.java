package dev.weir.drift.core.history;

import dev.weir.drift.core.statistic.FeatureStatistic;
import dev.weir.drift.core.statistic.Statistic;
import java.util.List;

/** What changed: the data that is asked, the answers, the truth behind them, or texts, images and sounds. */
public enum DriftKind {
    DATA,
    PREDICTION,
    CONCEPT,
    EMBEDDING;

    /** The name under which answers are compared like a feature. */
    public static final String PREDICTIONS = "prediction";

    /** What statistics show that are not of labels; the data, when they show more than one. */
    public static DriftKind of(List<FeatureStatistic> showing) {
        if (showing.stream().allMatch(statistic -> ofEmbeddings(statistic.statistic()))) {
            return EMBEDDING;
        }
        return showing.stream().allMatch(statistic -> statistic.feature().equals(PREDICTIONS)) ? PREDICTION : DATA;
    }

    private static boolean ofEmbeddings(Statistic statistic) {
        return switch (statistic) {
            case DISCREPANCY, FRECHET, RECONSTRUCTION, CENTROID, PAIRING -> true;
            case PSI,
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
                    TYPE -> false;
        };
    }
}
