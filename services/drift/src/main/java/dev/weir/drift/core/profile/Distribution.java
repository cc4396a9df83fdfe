package dev.weir.drift.core.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One feature then and now, over the same bins.
 *
 * @param segment part of the traffic, as feature=value; empty for all of it
 * @param bins that both were counted over
 * @param before in the reference
 * @param now in the current window
 * @param appeared categories that the reference does not know, the most frequent first
 * @param vanished categories that the reference has and the current window lacks
 * @param outOfRange numbers of the current window out of the reference's range
 * @param ofAnotherType values of the current window of another type
 * @param constantOrNull the value that all rows of the current window have that have one; null when there are several
 */
public record Distribution(
        String feature,
        String segment,
        Bins bins,
        FeatureCounts before,
        FeatureCounts now,
        List<String> appeared,
        List<String> vanished,
        long outOfRange,
        long ofAnotherType,
        @Nullable String constantOrNull) {

    public Distribution {
        appeared = List.copyOf(appeared);
        vanished = List.copyOf(vanished);
        if (before.size() != bins.count() || now.size() != bins.count()) {
            throw new IllegalArgumentException("feature " + feature + " was counted over other bins");
        }
    }

    /** What was compared: the feature, and the segment where it is a part of the traffic. */
    public String subject() {
        return segment.isEmpty() ? feature : feature + " where " + segment;
    }
}
