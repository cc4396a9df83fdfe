package dev.weir.drift.core.protection;

import org.jspecify.annotations.Nullable;

/**
 * An answered request as guards look at it.
 *
 * @param identity of its point
 * @param place of its point; none when the scale does not fit it
 */
record Query(
        Request request,
        Likeness likeness,
        long identity,
        @Nullable Placed place) {

    static Query unmeasured(Request request) {
        return new Query(request, new Likeness.Unlike(), 0, null);
    }
}
