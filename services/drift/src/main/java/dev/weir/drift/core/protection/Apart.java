package dev.weir.drift.core.protection;

/**
 * Whether inputs of a client lie far away twice as often as those of others, by more than chance: the likelihood ratio of
 * two binomial rates against one (S. S. Wilks, The large-sample distribution of the likelihood ratio for testing composite
 * hypotheses, 1938).
 */
final class Apart {

    /** Logarithm of the likelihood ratio at which two rates differ by more than chance, in a case of a million. */
    private static final double RATIO = 12;

    private Apart() {}

    /**
     * @param asked inputs of the client, more than 0
     * @param theirs inputs of others that lie far away
     * @param others inputs of others, more than 0
     */
    static boolean are(double far, double asked, double theirs, double others) {
        double ratio = likelihood(far, asked) + likelihood(theirs, others) - likelihood(far + theirs, asked + others);
        return far / asked * others >= 2 * theirs && ratio >= RATIO;
    }

    /** Logarithm of the likelihood of so many in so many at their own rate. */
    private static double likelihood(double some, double all) {
        return weighed(some, all) + weighed(all - some, all);
    }

    private static double weighed(double some, double all) {
        return some <= 0 ? 0 : some * Math.log(some / all);
    }
}
