/** Texts that formats of numbers carry beside them. */
@NullMarked
package dev.weir.scanner.core.metadata;

import org.jspecify.annotations.NullMarked;
