/** Hears model.published; says scan.completed and model.signed. */
@NullMarked
package dev.weir.scanner.messaging;

import org.jspecify.annotations.NullMarked;
