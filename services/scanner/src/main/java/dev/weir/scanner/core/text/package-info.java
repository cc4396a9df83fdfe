/** Plain text, templates and source code. */
@NullMarked
package dev.weir.scanner.core.text;

import org.jspecify.annotations.NullMarked;
