/** What is in the books, and in those of which month. */
@NullMarked
package dev.weir.finops.core.ledger;

import org.jspecify.annotations.NullMarked;
