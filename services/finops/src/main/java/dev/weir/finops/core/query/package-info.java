/** What the ledger can be asked. */
@NullMarked
package dev.weir.finops.core.query;

import org.jspecify.annotations.NullMarked;
