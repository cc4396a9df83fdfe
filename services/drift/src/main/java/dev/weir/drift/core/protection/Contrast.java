package dev.weir.drift.core.protection;

import java.time.Instant;

/**
 * A client against the others of its partition, since its inputs began to lie far away. What happens to all in the same
 * minutes is a change of the world or a fault on the way to the model, whoever is the first to show it.
 *
 * @param since when they began to; {@link #NONE} while they do not
 * @param heard inputs of all clients that had been heard before
 * @param heardFar of those, inputs that lay far away
 * @param own inputs of the client that were heard since
 * @param ownFar of those, inputs that lay far away
 * @param asked inputs of the client since, heard or not
 * @param far of those, inputs that lay far away
 * @param bouts its inputs by bucket, to be held against those of other partitions
 */
public record Contrast(
        Instant since, long heard, long heardFar, long own, long ownFar, long asked, long far, Bouts bouts) {

    public static final Contrast NONE = new Contrast(Instant.EPOCH, 0, 0, 0, 0, 0, 0, Bouts.NONE);

    /** Inputs of one client within ten seconds that are heard, so that nobody is the crowd alone. */
    static final int VOICE = 5;

    static Contrast begin(Instant now, Surroundings crowd, Bouts bouts) {
        return new Contrast(now, crowd.heard(), crowd.heardFar(), 0, 0, 0, 0, bouts);
    }

    /** With one more input of the client. */
    Contrast after(boolean lies, boolean voice, Bouts with) {
        return new Contrast(
                since,
                heard,
                heardFar,
                own + (voice ? 1 : 0),
                ownFar + (voice && lies ? 1 : 0),
                asked + 1,
                far + (lies ? 1 : 0),
                with);
    }

    /**
     * Whether the client stands out among the others of its partition.
     *
     * @param crowd with the latest input of the client
     */
    boolean standsOut(Surroundings crowd) {
        long others = others(crowd);
        return others > 0 && Apart.are(far, asked, Math.clamp(crowd.heardFar() - heardFar - ownFar, 0, others), others);
    }

    /** What is to be judged where others of all partitions are known. */
    Claim claim(Alert alert, Instant at, int partition, boolean strange, Surroundings crowd) {
        return new Claim(
                alert,
                at,
                partition,
                since,
                strange ? standing(crowd) : Claim.Standing.AMONG,
                bouts.ring(),
                bouts.closed());
    }

    private Claim.Standing standing(Surroundings crowd) {
        if (others(crowd) <= 0) {
            return Claim.Standing.ALONE;
        }
        return standsOut(crowd) ? Claim.Standing.APART : Claim.Standing.AMONG;
    }

    private long others(Surroundings crowd) {
        return crowd.heard() - heard - own;
    }
}
