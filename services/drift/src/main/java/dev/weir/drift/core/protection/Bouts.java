package dev.weir.drift.core.protection;

import java.util.ArrayList;
import java.util.List;

/**
 * A client's inputs by bucket since they began to lie far away, so that the place of the model can hold them against what
 * others asked in the same seconds. The bucket in which they began is in none: others were heard before as well in it.
 *
 * @param ring from which on an input lies far away, by what was usual when they began
 * @param began bucket in which they did
 * @param evidence that they do: unlike what is usual, the ring does not move with what the client itself asks
 * @param closed buckets in which the client asked, latest last
 * @param open the latest bucket in which it asked
 */
public record Bouts(int ring, long began, Evidence evidence, List<Bout> closed, Bout open) {

    public static final Bouts NONE = new Bouts(0, 0, Evidence.NONE, List.of(), Bout.none(0));

    /** Buckets that are remembered. */
    private static final int KEPT = 30;

    public Bouts {
        closed = List.copyOf(closed);
    }

    static Bouts begin(long bucket, int ring) {
        return new Bouts(ring, bucket, Evidence.NONE, List.of(), Bout.none(bucket));
    }

    /** With one more input, in a bucket that is not before the open one. */
    Bouts after(long bucket, double farness, boolean voice, Evidence.Odds odds) {
        boolean far = Reach.isFrom(ring, farness);
        Evidence more = evidence.after(far, odds);
        if (bucket <= began) {
            return new Bouts(ring, began, more, closed, open);
        }
        boolean turns = turnsTo(bucket);
        Bout now = turns ? Bout.none(bucket) : open;
        return new Bouts(ring, began, more, turns ? done() : closed, now.after(far, voice));
    }

    /** Whether a bucket is the first after the open one. */
    boolean turnsTo(long bucket) {
        return bucket > open.bucket();
    }

    /** The buckets with the open one among them. */
    List<Bout> done() {
        if (open.asked() == 0) {
            return closed;
        }
        List<Bout> more = new ArrayList<>(closed.subList(Math.max(0, closed.size() + 1 - KEPT), closed.size()));
        more.add(open);
        return more;
    }
}
