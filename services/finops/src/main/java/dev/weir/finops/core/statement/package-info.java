/** What a scope has cost in a month, why, and how well that is known. */
@NullMarked
package dev.weir.finops.core.statement;

import org.jspecify.annotations.NullMarked;
