/** Puts the scanner together. */
@NullMarked
package dev.weir.scanner.wiring;

import org.jspecify.annotations.NullMarked;
