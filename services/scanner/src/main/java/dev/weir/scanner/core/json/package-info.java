/** A strict JSON reader that refuses what other readers resolve differently. */
@NullMarked
package dev.weir.scanner.core.json;

import org.jspecify.annotations.NullMarked;
