package dev.weir.drift.core.protection;

import java.time.Duration;
import java.time.Instant;

/**
 * A client against all others, since its inputs began to lie far away. What happens to all in the same minutes is a change
 * of the world or a fault on the way to the model, whoever is the first to show it.
 *
 * @param since when they began to; {@link #NONE} while they do not
 * @param heard inputs of all clients that had been heard before
 * @param heardFar of those, inputs that lay far away
 * @param own inputs of the client that were heard since
 * @param ownFar of those, inputs that lay far away
 * @param asked inputs of the client since, heard or not
 * @param far of those, inputs that lay far away
 */
public record Contrast(Instant since, long heard, long heardFar, long own, long ownFar, long asked, long far) {

    public static final Contrast NONE = new Contrast(Instant.EPOCH, 0, 0, 0, 0, 0, 0);

    /** Inputs of one client within ten seconds that are heard, so that nobody is the crowd alone. */
    static final int VOICE = 5;

    /** After so long without others a client is held against what was usual. */
    private static final Duration ALONE = Duration.ofMinutes(10);

    /** Logarithm of the likelihood ratio at which two rates differ by more than chance, in a case of a million. */
    private static final double APART = 12;

    /** With one more input of the client. */
    Contrast after(Request request, boolean lies, boolean voice, Surroundings crowd) {
        boolean begins = asked == 0;
        return new Contrast(
                begins ? request.at() : since,
                begins ? crowd.heard() : heard,
                begins ? crowd.heardFar() : heardFar,
                own + (voice ? 1 : 0),
                ownFar + (voice && lies ? 1 : 0),
                asked + 1,
                far + (lies ? 1 : 0));
    }

    /**
     * Whether the client's inputs lie far away twice as often as those of others, by more than chance: the likelihood ratio
     * of two binomial rates against one (S. S. Wilks, The large-sample distribution of the likelihood ratio for testing
     * composite hypotheses, 1938).
     *
     * @param crowd with the latest input of the client
     * @param named whether it is one client, and not all who give no name
     */
    boolean standsOut(Surroundings crowd, Instant now, boolean named) {
        long others = crowd.heard() - heard - own;
        if (others <= 0) {
            return named && !now.isBefore(since.plus(ALONE));
        }
        long theirs = Math.clamp(crowd.heardFar() - heardFar - ownFar, 0, others);
        double rate = (double) far / asked;
        double ratio = likelihood(far, asked) + likelihood(theirs, others) - likelihood(far + theirs, asked + others);
        return rate * others >= 2.0 * theirs && ratio >= APART;
    }

    /** Logarithm of the likelihood of so many in so many at their own rate. */
    private static double likelihood(long some, long all) {
        return weighed(some, all) + weighed(all - some, all);
    }

    private static double weighed(long some, long all) {
        return some == 0 ? 0 : some * Math.log((double) some / all);
    }
}
