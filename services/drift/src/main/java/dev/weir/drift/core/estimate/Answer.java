package dev.weir.drift.core.estimate;

/**
 * What a binary classifier answered.
 *
 * @param probability of the positive class, between 0 and 1
 * @param positive whether the answer is the positive class
 */
public record Answer(double probability, boolean positive) {

    public Answer {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("a probability lies between 0 and 1, unlike " + probability);
        }
    }
}
