package dev.weir.finops.core.focus.rule;

import dev.weir.finops.core.focus.FocusRow;

/** A check made ready for the columns of one bill. */
@FunctionalInterface
interface RowTest {

    boolean holds(FocusRow row);
}
