/** Bills in the common format of FOCUS: their rows, the rules that they keep, and their sums. */
@NullMarked
package dev.weir.finops.core.focus;

import org.jspecify.annotations.NullMarked;
