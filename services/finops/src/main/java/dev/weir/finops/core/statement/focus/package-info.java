/** Statements in FOCUS. */
@NullMarked
package dev.weir.finops.core.statement.focus;

import org.jspecify.annotations.NullMarked;
