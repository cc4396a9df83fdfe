@NullMarked
package dev.weir.scanner.core.sevenzip;

import org.jspecify.annotations.NullMarked;
