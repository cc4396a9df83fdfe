/** Bytes under a budget: readers that cannot read too much, too deep or too long. */
@NullMarked
package dev.weir.scanner.core.content;

import org.jspecify.annotations.NullMarked;
