/** Rules for bills, and what a bill makes of them. */
@NullMarked
package dev.weir.finops.core.focus.rule;

import org.jspecify.annotations.NullMarked;
