/** How the versions of each ecosystem are ordered. */
@NullMarked
package dev.weir.scanner.core.advisory.order;

import org.jspecify.annotations.NullMarked;
