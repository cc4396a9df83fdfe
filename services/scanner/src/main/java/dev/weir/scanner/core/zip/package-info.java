/** ZIP archives, by their local headers and by their central directory. */
@NullMarked
package dev.weir.scanner.core.zip;

import org.jspecify.annotations.NullMarked;
