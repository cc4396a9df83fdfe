/** Keys that the local mesh makes once. */
@NullMarked
package dev.weir.local.keys;

import org.jspecify.annotations.NullMarked;
