/** The ledger in PostgreSQL. */
@NullMarked
package dev.weir.finops.storage;

import org.jspecify.annotations.NullMarked;
