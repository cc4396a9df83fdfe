package dev.weir.drift.core.profile;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** How many values fell into each bin of one feature. Counts are exact, so adding parts gives the whole. */
public final class FeatureCounts {

    private final long[] bins;
    private long missing;

    /**
     * @param bins values per bin, none negative
     * @param missing rows without a value, not negative
     * @throws IllegalArgumentException when there is no bin or a count is negative
     */
    public FeatureCounts(List<Long> bins, long missing) {
        this(missing, bins.stream().mapToLong(Long::longValue).toArray());
    }

    /** @param bins that nobody else has */
    FeatureCounts(long missing, long... bins) {
        this.bins = bins;
        this.missing = missing;
        if (bins.length == 0 || missing < 0 || hasNegative(bins)) {
            throw new IllegalArgumentException("counts need at least one bin and nothing negative");
        }
    }

    public static FeatureCounts empty(Bins bins) {
        return new FeatureCounts(0, new long[bins.count()]);
    }

    /** Counts one row. */
    public void add(OptionalInt bin) {
        if (bin.isPresent()) {
            bins[bin.getAsInt()]++;
        } else {
            missing++;
        }
    }

    /** The counts of both, as a new object. */
    public FeatureCounts plus(FeatureCounts other) {
        if (other.bins.length != bins.length) {
            throw new IllegalArgumentException("counts over different bins do not add up");
        }
        long[] sums = bins.clone();
        Arrays.setAll(sums, i -> bins[i] + other.bins[i]);
        return new FeatureCounts(missing + other.missing, sums);
    }

    public int size() {
        return bins.length;
    }

    public long bin(int position) {
        return bins[position];
    }

    public List<Long> bins() {
        return Arrays.stream(bins).boxed().toList();
    }

    /** The counts per bin. */
    public long[] ofBins() {
        return bins.clone();
    }

    /** The counts per bin, and last those without a value. */
    public long[] withMissing() {
        long[] all = Arrays.copyOf(bins, bins.length + 1);
        all[bins.length] = missing;
        return all;
    }

    public long missing() {
        return missing;
    }

    /** Rows with a value. */
    public long present() {
        long present = 0;
        for (long count : bins) {
            present += count;
        }
        return present;
    }

    private static boolean hasNegative(long[] counts) {
        long signs = 0;
        for (long count : counts) {
            signs |= count;
        }
        return signs < 0;
    }
}
