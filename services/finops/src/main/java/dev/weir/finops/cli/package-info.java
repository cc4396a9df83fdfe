/** What people run in a shell, without the mesh. */
@NullMarked
package dev.weir.finops.cli;

import org.jspecify.annotations.NullMarked;
