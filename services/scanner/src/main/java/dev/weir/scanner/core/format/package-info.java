/** Which format a content is, judged by its bytes and never by its name. */
@NullMarked
package dev.weir.scanner.core.format;

import org.jspecify.annotations.NullMarked;
