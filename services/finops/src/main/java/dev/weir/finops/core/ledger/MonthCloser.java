package dev.weir.finops.core.ledger;

import java.time.YearMonth;
import java.util.List;

/** Closes months for good. */
public interface MonthCloser {

    /**
     * Closes a month and those before it, and moves what is in their books to the history. A month that is closed
     * already is moved if it was not yet.
     *
     * @return the months that have something in their books, the latest last
     * @throws IllegalArgumentException when the month is not over
     */
    List<ClosedMonth> close(YearMonth month);

    /** Months that are closed and have something in their books. */
    List<ClosedMonth> closed();
}
