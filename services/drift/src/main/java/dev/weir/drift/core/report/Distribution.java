package dev.weir.drift.core.report;

import java.util.List;

/**
 * A feature then and now, on the same bins.
 *
 * @param segment part of the traffic; empty for all of it
 * @param bins names of the bins, in order
 * @param reference rows of the reference in each bin
 * @param current rows of the window in each bin
 * @param appeared categories that the reference does not know, the most frequent first
 * @param vanished categories that only the reference has
 * @param outOfRange numbers beyond the range of the reference
 * @param wrongType texts in place of numbers
 */
public record Distribution(
        String feature,
        String segment,
        List<String> bins,
        List<Long> reference,
        List<Long> current,
        long referenceMissing,
        long currentMissing,
        List<String> appeared,
        List<String> vanished,
        long outOfRange,
        long wrongType) {

    public Distribution {
        bins = List.copyOf(bins);
        reference = List.copyOf(reference);
        current = List.copyOf(current);
        appeared = List.copyOf(appeared);
        vanished = List.copyOf(vanished);
        if (reference.size() != bins.size() || current.size() != bins.size()) {
            throw new IllegalArgumentException(feature + " has " + bins.size() + " bins, and counts of "
                    + reference.size() + " and " + current.size());
        }
    }

    /** Share of the rows of the reference without a value, between 0 and 1. */
    public double referenceMissingShare() {
        return share(referenceMissing, reference);
    }

    /** Share of the rows of the window without a value, between 0 and 1. */
    public double currentMissingShare() {
        return share(currentMissing, current);
    }

    private static double share(long missing, List<Long> counts) {
        long all = missing + counts.stream().mapToLong(Long::longValue).sum();
        return all == 0 ? 0 : (double) missing / all;
    }
}
