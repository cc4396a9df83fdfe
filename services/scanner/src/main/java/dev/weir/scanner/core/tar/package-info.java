@NullMarked
package dev.weir.scanner.core.tar;

import org.jspecify.annotations.NullMarked;
