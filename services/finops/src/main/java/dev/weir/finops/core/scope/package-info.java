/** About whom costs are told. */
@NullMarked
package dev.weir.finops.core.scope;

import org.jspecify.annotations.NullMarked;
