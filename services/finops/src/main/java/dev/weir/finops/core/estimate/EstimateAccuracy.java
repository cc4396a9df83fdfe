package dev.weir.finops.core.estimate;

import java.util.List;

/**
 * How estimates of a basis did.
 *
 * @param versions versions that were served for a day and more
 * @param accuracy 1 - mean |actual - estimate| / actual; may be negative
 * @param coverage share of versions whose cost lay within the interval
 */
public record EstimateAccuracy(String basis, long versions, double accuracy, double coverage) {

    /** Tells how estimates did. */
    public interface Records {

        /** By basis; bases without versions that can be judged are missing. */
        List<EstimateAccuracy> estimates();
    }
}
