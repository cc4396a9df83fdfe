package dev.weir.finops.core.focus.rule;

import dev.weir.finops.core.focus.FocusRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Watches that every value of a column comes with so many different values of another. */
final class DistinctCount {

    /** Values that are kept apart; a bill with more is not judged, since memory is bounded. */
    static final int MOST = 200_000;

    private final Check.Distinct check;
    private final Map<String, Set<String>> partners = new HashMap<>();
    private boolean exhausted;

    DistinctCount(Check.Distinct check) {
        this.check = check;
    }

    /** Whether the count still holds with this row. */
    boolean holds(FocusRow row) {
        String value = row.text(check.column());
        if (value == null || exhausted) {
            return true;
        }
        Set<String> seen = partners.computeIfAbsent(value, unseen -> new HashSet<>(2));
        exhausted = partners.size() > MOST;
        String partner = row.text(check.other());
        return seen.size() <= check.count()
                && (!seen.add(partner == null ? "" : partner) || seen.size() <= check.count());
    }

    /** Whether there were too many values to judge. */
    boolean isExhausted() {
        return exhausted;
    }
}
