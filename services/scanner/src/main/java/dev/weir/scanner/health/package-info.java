/** Whether the scanner can do its work. */
@NullMarked
package dev.weir.scanner.health;

import org.jspecify.annotations.NullMarked;
