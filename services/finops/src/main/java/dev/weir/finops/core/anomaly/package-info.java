/** When a scope costs more than its past explains. */
@NullMarked
package dev.weir.finops.core.anomaly;

import org.jspecify.annotations.NullMarked;
