package dev.weir.drift.core.protection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A client that its partition claims to be strange, against the inputs of all others in all partitions. It is compared bucket
 * by bucket, as others count in each for as much as the client asked in it (direct standardisation): a client who asks most
 * when the world has changed is held against what others asked then. A partition counts in a bucket when it has told all of
 * it.
 */
final class Pooled {

    /** After so long without others a client is held against what was usual. */
    private static final Duration ALONE = Duration.ofMinutes(10);

    private final Together together;

    Pooled(Together together) {
        this.together = together;
    }

    /** Whether a client stands out. */
    boolean standsOut(Claim claim) {
        return switch (claim.standing()) {
            case APART -> true;
            case AMONG -> isApart(claim);
            case ALONE -> isApart(claim) || isAlone(claim);
        };
    }

    private boolean isApart(Claim claim) {
        double asked = 0;
        double far = 0;
        double expected = 0;
        double variance = 0;
        for (Bout bout : claim.bouts()) {
            List<Traffic.Tally> told = told(bout.bucket());
            long others =
                    told.stream().mapToLong(tally -> tally.reach().heard()).sum() - bout.heard();
            boolean complete = told.stream().anyMatch(tally -> tally.partition() == claim.partition());
            if (complete && others > 0) {
                long beyond = told.stream()
                                .mapToLong(tally -> tally.reach().from(claim.ring()))
                                .sum()
                        - bout.heardFar();
                asked += bout.asked();
                far += bout.far();
                expected += (double) bout.asked() * Math.clamp(beyond, 0, others) / others;
                variance += (double) bout.asked() * bout.asked() / others;
            }
        }
        if (asked == 0) {
            return false;
        }
        double others = asked * asked / variance;
        return Apart.are(far, asked, expected / asked * others, others);
    }

    /** Whether nobody else asked the model for so long. */
    private boolean isAlone(Claim claim) {
        Instant from = claim.since();
        return !claim.at().isBefore(from.plus(ALONE))
                && together.traffic().tallies().stream()
                        .noneMatch(tally -> tally.partition() != claim.partition()
                                && tally.asked() > 0
                                && tally.bucket() > Traffic.bucket(from));
    }

    /** What partitions told of a bucket that is over in them. */
    private List<Traffic.Tally> told(long bucket) {
        return together.traffic().tallies().stream()
                .filter(tally -> tally.bucket() == bucket && isOver(tally.partition(), bucket))
                .toList();
    }

    private boolean isOver(int partition, long bucket) {
        return together.partitions().stream()
                .anyMatch(known -> known.partition() == partition && known.until() >= bucket);
    }
}
