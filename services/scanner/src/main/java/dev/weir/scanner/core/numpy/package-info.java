/** NumPy's array files. */
@NullMarked
package dev.weir.scanner.core.numpy;

import org.jspecify.annotations.NullMarked;
