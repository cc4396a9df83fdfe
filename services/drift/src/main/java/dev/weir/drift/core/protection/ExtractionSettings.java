package dev.weir.drift.core.protection;

/**
 * When queries count as an extraction.
 *
 * @param minimum distances that W needs more than
 * @param normality W below which distances are unnatural, between 0 and 1
 * @param spread times the natural spread above which queries fill the space
 * @param unique share of different queries that an extraction has at least
 */
public record ExtractionSettings(int minimum, double normality, double spread, double unique) {

    public static final ExtractionSettings CUSTOMARY = new ExtractionSettings(100, 0.9, 1.6, 0.8);

    public ExtractionSettings {
        if (minimum < 6) {
            throw new IllegalArgumentException("W needs at least 6 distances, not " + minimum);
        }
        if (!(normality > 0 && normality < 1 && unique >= 0 && unique <= 1 && spread > 1)) {
            throw new IllegalArgumentException("W and a share lie between 0 and 1, and a wide spread above 1, unlike "
                    + normality + ", " + unique + " and " + spread);
        }
    }

    /** Points of the growing set of a class at most. */
    int setSize() {
        return minimum;
    }

    /** Distances of a class that are remembered at most. */
    int distances() {
        return 2 * minimum;
    }

    /** Queries from which the spread is taken at most. */
    int sample() {
        return 2 * minimum;
    }

    /** Classes that are watched at most. */
    int classes() {
        return 8;
    }

    /** Features from which the spread is taken at most. */
    int features() {
        return 32;
    }

    /** Requests between two looks. */
    int every() {
        return 16;
    }
}
