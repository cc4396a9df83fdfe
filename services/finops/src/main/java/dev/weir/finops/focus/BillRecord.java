package dev.weir.finops.focus;

import dev.weir.finops.core.focus.FocusRow;

/** What comes next in the file of a bill. */
public sealed interface BillRecord {

    record Row(FocusRow row) implements BillRecord {}

    /**
     * A row whose fields are not those of the header.
     *
     * @param number position in its file, from 1, without the header
     */
    record Malformed(long number, String reason) implements BillRecord {}
}
