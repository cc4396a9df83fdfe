package dev.weir.drift.core.errors;

import dev.weir.drift.core.window.Span;
import java.util.List;

/**
 * All places where a window can be cut in two, and whether its halves differ: |m0 - m1| &gt; sqrt(2 m v d) + 2/3 d m,
 * with d = ln(2 ln(W) / delta), m = 1 / (n0 - l + 1) + 1 / (n1 - l + 1) for halves of n0 and n1 values of at least l,
 * W values in all, and v their variance.
 */
final class Splits {

    private final AdwinSettings settings;
    private final List<Bucket> oldestFirst;
    private final double sharpness;
    private final double variance;
    private final long width;
    private final double total;

    Splits(AdwinSettings settings, List<Bucket> oldestFirst, long width, double total, double deviations) {
        this.settings = settings;
        this.oldestFirst = oldestFirst;
        this.width = width;
        this.total = total;
        this.variance = deviations / width;
        this.sharpness = Math.log(2 * Math.log(width) / settings.delta());
    }

    /**
     * The clearest of the cuts. The change began no earlier than in the last bucket before the first cut that differs,
     * and no later than in the first bucket after the last one.
     */
    Change clearest() {
        long n0 = 0;
        double total0 = 0;
        Candidate best = Candidate.NONE;
        for (int i = 0; i < oldestFirst.size() - 1; i++) {
            Bucket last = oldestFirst.get(i);
            n0 += last.size();
            total0 += last.total();
            double before = total0 / n0;
            double after = (total - total0) / (width - n0);
            double clarity = Math.abs(before - after) - threshold(n0, width - n0);
            if (clarity > 0) {
                Span around = last.span().plus(oldestFirst.get(i + 1).span());
                best = best.or(clarity, new Change.Cut(before, after, width - n0, around));
            }
        }
        return best.change();
    }

    private double threshold(long n0, long n1) {
        if (n0 < settings.minimumSide() || n1 < settings.minimumSide()) {
            return Double.POSITIVE_INFINITY;
        }
        double m = 1.0 / (n0 - settings.minimumSide() + 1) + 1.0 / (n1 - settings.minimumSide() + 1);
        return Math.sqrt(2 * m * variance * sharpness) + 2.0 / 3 * sharpness * m;
    }

    /** The clearest cut so far, with the span of all. */
    private record Candidate(double clarity, Change change) {

        static final Candidate NONE = new Candidate(0, new Change.None());

        Candidate or(double otherClarity, Change.Cut other) {
            return switch (change) {
                case Change.None ignored -> new Candidate(otherClarity, other);
                case Change.Cut mine -> {
                    Span both = mine.onset().plus(other.onset());
                    yield otherClarity > clarity
                            ? new Candidate(otherClarity, other.within(both))
                            : new Candidate(clarity, mine.within(both));
                }
            };
        }
    }
}
