package dev.weir.drift.core.protection;

/** What a guard makes of the requests so far. */
public sealed interface Finding {

    /** Not enough requests to say anything: {@code seen} where {@code needed} are. */
    record TooFew(long seen, long needed) implements Finding {}

    /** Nothing that looks like an attack. */
    record Calm(double score, double threshold) implements Finding {}

    /**
     * It looks like an attack.
     *
     * @param score that the guard gave
     * @param threshold that it passed
     * @param summary what was seen, in a sentence, without the client's name
     */
    record Alarmed(Threat threat, double score, double threshold, String summary) implements Finding {

        public Alarmed {
            if (Double.isNaN(score) || Double.isNaN(threshold)) {
                throw new IllegalArgumentException("a score and its threshold are numbers");
            }
        }
    }
}
