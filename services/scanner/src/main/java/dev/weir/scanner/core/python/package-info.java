/** Reads Python source code as far as needed to tell what it does when it is loaded. */
@NullMarked
package dev.weir.scanner.core.python;

import org.jspecify.annotations.NullMarked;
