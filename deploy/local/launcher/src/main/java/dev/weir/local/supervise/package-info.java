/** Starting, watching and stopping parts. */
@NullMarked
package dev.weir.local.supervise;

import org.jspecify.annotations.NullMarked;
