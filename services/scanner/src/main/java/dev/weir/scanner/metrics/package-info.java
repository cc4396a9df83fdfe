/** What the scanner measures of itself. */
@NullMarked
package dev.weir.scanner.metrics;

import org.jspecify.annotations.NullMarked;
