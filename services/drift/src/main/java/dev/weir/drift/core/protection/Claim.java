package dev.weir.drift.core.protection;

import java.time.Instant;
import java.util.List;

/**
 * What a partition makes of a client whose inputs lie far away by its own measure, for the place of the model to judge, which
 * hears all partitions. It is made again in each bucket in which the client asks and its inputs still lie far away, so one
 * that came before other partitions had told of the same seconds does no harm.
 *
 * @param alert to be said when the client stands out
 * @param at when the request was asked with which it was made
 * @param partition of the client
 * @param since when its inputs began to lie far away
 * @param standing how it stands among the others of its partition
 * @param ring from which on an input lies far away
 * @param bouts inputs of the client by bucket, of buckets that are over in its partition
 */
public record Claim(
        Alert alert, Instant at, int partition, Instant since, Standing standing, int ring, List<Bout> bouts) {

    public Claim {
        bouts = List.copyOf(bouts);
    }

    /** How a client stands among the others of its partition. */
    public enum Standing {
        /** Nobody else was heard since. */
        ALONE,
        /** Others were heard, but it does not stand out among them. */
        AMONG,
        /** It stands out among them. */
        APART
    }
}
