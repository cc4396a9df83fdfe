package dev.weir.drift.core.diagnosis;

/** Something about the values of one feature that no change of the world explains. Shares lie between 0 and 1. */
public sealed interface QualityFact {

    String feature();

    /** @param before share of missing values in the reference */
    record MissingMore(String feature, double before, double now) implements QualityFact {

        public MissingMore {
            requireShare(before);
            requireShare(now);
        }
    }

    /** @param share of values outside of the range of the reference */
    record OutOfRange(String feature, double share) implements QualityFact {

        public OutOfRange {
            requireShare(share);
        }
    }

    /** @param share of values of another type than the reference has */
    record WrongType(String feature, double share) implements QualityFact {

        public WrongType {
            requireShare(share);
        }
    }

    /**
     * Only one value, where the reference has several.
     *
     * @param value as it is written
     * @param probability that as many rows of the reference would all lie in its bin
     */
    record Constant(String feature, String value, double probability) implements QualityFact {

        public Constant {
            requireShare(probability);
        }
    }

    /** @param share of values of categories that the reference does not have */
    record NewCategories(String feature, double share) implements QualityFact {

        public NewCategories {
            requireShare(share);
        }
    }

    private static void requireShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share lies between 0 and 1, unlike " + share);
        }
    }
}
