@NullMarked
package dev.weir.scanner.core.compress;

import org.jspecify.annotations.NullMarked;
