/** Closed months in Parquet, read and written through DuckDB. */
@NullMarked
package dev.weir.finops.storage.history;

import org.jspecify.annotations.NullMarked;
