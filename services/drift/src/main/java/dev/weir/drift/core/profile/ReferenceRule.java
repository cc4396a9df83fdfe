package dev.weir.drift.core.profile;

import java.time.Instant;

/**
 * What windows are to be compared with.
 *
 * @param kind the training data, a pinned period, or the windows before
 * @param windows so many windows make a pinned or a trailing reference, and that of segments
 * @param from windows that start before do not count as pinned
 * @param until windows that start from then on do not count as pinned, unless those before have too few rows
 * @param least rows with which a period that has passed makes a reference, however few its windows
 * @param rows inferences of a model without a profile whose bins are inferred from them; 0 to infer none
 * @param overlapping whether windows share inferences: no window is compared with what it holds itself then, and none
 *     counts twice
 */
public record ReferenceRule(
        ReferenceKind kind, int windows, Instant from, Instant until, int least, int rows, boolean overlapping) {

    public ReferenceRule {
        if (windows < 1 || least < 1 || rows < 0 || kind == ReferenceKind.NONE || !from.isBefore(until)) {
            throw new IllegalArgumentException("a reference needs at least one window, of a period");
        }
    }
}
