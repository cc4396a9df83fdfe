/** What was metered, and to whom it belongs. */
@NullMarked
package dev.weir.finops.core.usage;

import org.jspecify.annotations.NullMarked;
