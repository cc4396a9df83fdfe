package dev.weir.drift.core.profile;

import java.util.Arrays;
import java.util.Collections;
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
        this.bins = bins.stream().mapToLong(Long::longValue).toArray();
        this.missing = missing;
        if (this.bins.length == 0 || missing < 0 || Arrays.stream(this.bins).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("counts need at least one bin and nothing negative");
        }
    }

    public static FeatureCounts empty(Bins bins) {
        return new FeatureCounts(Collections.nCopies(bins.count(), 0L), 0);
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
        return new FeatureCounts(Arrays.stream(sums).boxed().toList(), missing + other.missing);
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
        return Arrays.stream(bins).sum();
    }
}
