@NullMarked
package dev.weir.scanner.bench;

import org.jspecify.annotations.NullMarked;
