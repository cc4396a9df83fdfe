package dev.weir.finops.cli;

import dev.weir.finops.core.focus.BillSummary;
import java.nio.file.Path;

/** Tells people or programs what was found in a bill. */
interface BillReport {

    /**
     * @param rules name of the rules that were asked
     * @param rejects where rejected rows were written
     */
    String of(BillSummary summary, String rules, Path rejects);
}
