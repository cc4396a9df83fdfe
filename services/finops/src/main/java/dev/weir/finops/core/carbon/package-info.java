/** What use emits. */
@NullMarked
package dev.weir.finops.core.carbon;

import org.jspecify.annotations.NullMarked;
