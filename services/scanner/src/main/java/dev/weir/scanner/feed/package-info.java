/** Dumps of advisories, and what was taken from them before. */
@NullMarked
package dev.weir.scanner.feed;

import org.jspecify.annotations.NullMarked;
