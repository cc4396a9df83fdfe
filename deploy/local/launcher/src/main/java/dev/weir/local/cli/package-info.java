/** The commands of {@code weir} that concern the local mesh. */
@NullMarked
package dev.weir.local.cli;

import org.jspecify.annotations.NullMarked;
