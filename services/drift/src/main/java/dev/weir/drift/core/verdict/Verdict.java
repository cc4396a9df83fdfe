package dev.weir.drift.core.verdict;

import dev.weir.drift.core.statistic.FeatureStatistic;
import dev.weir.drift.core.window.DataWindow;
import dev.weir.drift.core.window.Span;
import java.util.List;
import java.util.Set;

/** The judgement of one window. */
public sealed interface Verdict {

    /** Nothing to compare with: the model came without a reference profile. */
    record Unreferenced() implements Verdict {}

    /** Too few rows to say anything: {@code size} in the smaller sample, where {@code needed} are. */
    record TooSmall(long size, long needed) implements Verdict {}

    /** Too many requests have no answer: the others need not be like them. */
    record Incomplete(double answered, double needed) implements Verdict {}

    record Stable() implements Verdict {}

    /** Features differ, but not yet in enough windows. */
    record Suspicious(Set<String> features) implements Verdict {

        public Suspicious {
            features = Set.copyOf(features);
        }
    }

    /**
     * Features differ for long enough.
     *
     * @param statistics of the current window, of the features that persist, strongest first
     * @param onset the change began within it
     * @param evidence the windows that show it
     */
    record Drifted(List<FeatureStatistic> statistics, Span onset, DataWindow evidence, Recommendation recommendation)
            implements Verdict {

        public Drifted {
            statistics = List.copyOf(statistics);
            if (statistics.isEmpty()) {
                throw new IllegalArgumentException("drift without a statistic that shows it");
            }
        }
    }
}
