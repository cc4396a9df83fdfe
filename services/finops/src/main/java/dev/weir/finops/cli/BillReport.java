package dev.weir.finops.cli;

import dev.weir.finops.core.focus.BillSummary;
import java.nio.file.Path;
import java.util.Optional;

/** Tells people or programs what was found in a bill. */
interface BillReport {

    /**
     * @param rules name of the rules that were asked
     * @param rejects where rejected rows were written
     * @param booked what it did to the books; none when it was not to be booked, or no row could be
     */
    String of(BillSummary summary, String rules, Path rejects, Optional<Booked> booked);
}
