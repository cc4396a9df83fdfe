/** The scanner as a command, without the mesh. */
@NullMarked
package dev.weir.scanner.cli;

import org.jspecify.annotations.NullMarked;
