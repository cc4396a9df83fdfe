/** What content carries beside what its format says: programs, code and encoded pickles among numbers. */
@NullMarked
package dev.weir.scanner.core.carried;

import org.jspecify.annotations.NullMarked;
