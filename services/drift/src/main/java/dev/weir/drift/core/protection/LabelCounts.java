package dev.weir.drift.core.protection;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How often a source said what, and whether the model had said so too.
 *
 * @param counts by label and agreement; at most {@link #KINDS}, the rest together by agreement
 */
public record LabelCounts(Map<String, Long> counts) {

    public static final LabelCounts NONE = new LabelCounts(Map.of());

    private static final int KINDS = 64;
    private static final String REST = "…";
    private static final String CONTRADICTS = "≠";
    private static final String AGREES = "=";

    public LabelCounts {
        counts = Map.copyOf(counts);
    }

    LabelCounts with(Feedback feedback) {
        String agreement = feedback.contradicts() ? CONTRADICTS : AGREES;
        String kind = agreement + feedback.label();
        Map<String, Long> more = new TreeMap<>(counts);
        more.merge(counts.containsKey(kind) || counts.size() < KINDS ? kind : agreement + REST, 1L, Long::sum);
        return new LabelCounts(more);
    }

    /** Both together; halved when they are more than so many, so that the past fades. */
    LabelCounts plus(LabelCounts other, long most) {
        Map<String, Long> sums = new TreeMap<>(counts);
        other.counts.forEach((kind, count) -> sums.merge(kind, count, Long::sum));
        LabelCounts both = new LabelCounts(sums);
        if (both.total() > most) {
            sums.replaceAll((kind, count) -> (count + 1) / 2);
            return new LabelCounts(sums);
        }
        return both;
    }

    long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many contradict the model. */
    long contradictions() {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().startsWith(CONTRADICTS))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Share of those, between 0 and 1. */
    double contradicting() {
        return counts.isEmpty() ? 0 : (double) contradictions() / total();
    }

    /** Total variation distance of the shares, between 0 and 1; 0 when either is empty. */
    double distance(LabelCounts other) {
        if (total() == 0 || other.total() == 0) {
            return 0;
        }
        Set<String> kinds = new TreeSet<>(counts.keySet());
        kinds.addAll(other.counts.keySet());
        return kinds.stream()
                        .mapToDouble(kind -> Math.abs(share(kind) - other.share(kind)))
                        .sum()
                / 2;
    }

    private double share(String kind) {
        return (double) counts.getOrDefault(kind, 0L) / total();
    }
}
