/** Reads Jinja templates as far as needed to tell what they reach, without running them. */
@NullMarked
package dev.weir.scanner.core.jinja;

import org.jspecify.annotations.NullMarked;
