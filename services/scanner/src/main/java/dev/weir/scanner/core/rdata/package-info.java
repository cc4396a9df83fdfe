/** Objects and workspaces that R has saved. */
@NullMarked
package dev.weir.scanner.core.rdata;

import org.jspecify.annotations.NullMarked;
