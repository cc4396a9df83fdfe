package dev.weir.scanner.core.advisory.order;

import java.util.Comparator;
import java.util.List;

/** Orders sequences as a dictionary does: by the first place where they differ, a beginning before the whole. */
final class Sequences {

    private Sequences() {}

    static <T> Comparator<List<T>> comparing(Comparator<? super T> each) {
        return (left, right) -> {
            for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
                int order = each.compare(left.get(i), right.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return Integer.compare(left.size(), right.size());
        };
    }
}
