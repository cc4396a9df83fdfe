/** The whole mesh on one machine: what the {@code weir} command starts. */
@NullMarked
package dev.weir.local;

import org.jspecify.annotations.NullMarked;
