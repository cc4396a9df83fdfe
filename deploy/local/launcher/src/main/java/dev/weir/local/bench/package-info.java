/** What {@code weir bench} measures on a mesh of its own. */
@NullMarked
package dev.weir.local.bench;

import org.jspecify.annotations.NullMarked;
