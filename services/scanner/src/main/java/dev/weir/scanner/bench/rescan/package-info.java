/** Measures the re-scans of a running scanner from outside. */
@NullMarked
package dev.weir.scanner.bench.rescan;

import org.jspecify.annotations.NullMarked;
