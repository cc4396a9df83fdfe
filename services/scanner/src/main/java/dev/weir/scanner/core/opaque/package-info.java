/** Content that no known loader interprets. */
@NullMarked
package dev.weir.scanner.core.opaque;

import org.jspecify.annotations.NullMarked;
