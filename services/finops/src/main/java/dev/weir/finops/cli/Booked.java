package dev.weir.finops.cli;

import dev.weir.finops.core.focus.BillStore.PeriodChange;
import java.util.List;

/**
 * What an import did to the books.
 *
 * @param number of the import
 * @param changes none when nothing changed
 */
record Booked(long number, List<PeriodChange> changes) {

    /** Those that differ from what was booked before. */
    List<PeriodChange> differences() {
        return changes.stream()
                .filter(change -> !change.before().agreesWith(change.after()))
                .toList();
    }

    /** Whether something was booked for these periods before. */
    boolean isCorrection() {
        return changes.stream().anyMatch(change -> change.before().rows() > 0);
    }
}
