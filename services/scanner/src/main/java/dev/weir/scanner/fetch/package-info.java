/** Fetches artifacts over HTTP from servers that nobody vouches for. */
@NullMarked
package dev.weir.scanner.fetch;

import org.jspecify.annotations.NullMarked;
