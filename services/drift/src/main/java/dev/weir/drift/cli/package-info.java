/** Programs that run without the mesh. */
@NullMarked
package dev.weir.drift.cli;

import org.jspecify.annotations.NullMarked;
