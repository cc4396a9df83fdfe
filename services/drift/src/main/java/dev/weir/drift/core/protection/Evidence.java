package dev.weir.drift.core.protection;

/**
 * Evidence that an event has become frequent: the cumulative sum of log likelihood ratios, never below 0.
 *
 * @param sum of ratios since the evidence was last 0
 * @see <a href="https://doi.org/10.1093/biomet/41.1-2.100">E. S. Page, Continuous Inspection Schemes, Biometrika 41
 *     (1954)</a>
 */
public record Evidence(double sum) {

    public static final Evidence NONE = new Evidence(0);

    /** More than this is not remembered, so that calm is not long in coming. */
    private static final double MOST = 100;

    public Evidence {
        if (!(sum >= 0)) {
            throw new IllegalArgumentException("evidence is not negative, unlike " + sum);
        }
    }

    /** The evidence after one more observation: whether the event happened. */
    Evidence after(boolean happened, Odds odds) {
        double ratio = happened
                ? Math.log(odds.frequent() / odds.usual())
                : Math.log((1 - odds.frequent()) / (1 - odds.usual()));
        return plus(ratio);
    }

    /** The evidence after observations whose order is not known: how often the event happened, and how often not. */
    Evidence after(long happened, long not, Odds odds) {
        return plus(happened * Math.log(odds.frequent() / odds.usual())
                + not * Math.log((1 - odds.frequent()) / (1 - odds.usual())));
    }

    Evidence plus(double ratio) {
        return new Evidence(Math.clamp(sum + ratio, 0, MOST));
    }

    /**
     * How often the event happens.
     *
     * @param usual probability without an attack
     * @param frequent probability with one, above {@code usual}
     * @param threshold of the evidence
     */
    public record Odds(double usual, double frequent, double threshold) {

        public Odds {
            if (!(usual > 0 && usual < frequent && frequent < 1 && threshold > 0 && threshold < MOST)) {
                throw new IllegalArgumentException("0 < " + usual + " < " + frequent + " < 1, and 0 < " + threshold
                        + " < " + MOST + " are what odds need");
            }
        }
    }
}
