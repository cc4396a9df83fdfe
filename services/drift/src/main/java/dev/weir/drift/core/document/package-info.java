/** Documents of other systems as trees of values, with the path to each, and with no notion of how they were written. */
@NullMarked
package dev.weir.drift.core.document;

import org.jspecify.annotations.NullMarked;
