package dev.weir.finops.focus;

import dev.weir.finops.core.focus.Header;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the file of a bill from its first row to its last, in bounded memory. */
public interface BillReader extends Closeable {

    Header header();

    /**
     * The next row; null after the last.
     *
     * @throws IOException when the file cannot be read or is broken from here on
     */
    @Nullable
    BillRecord next() throws IOException;
}
