/** What the configuration of a Keras model makes its loader build and run. */
@NullMarked
package dev.weir.scanner.core.keras;

import org.jspecify.annotations.NullMarked;
