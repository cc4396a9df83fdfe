/** Signs clean versions with the scanner's key. */
@NullMarked
package dev.weir.scanner.signature;

import org.jspecify.annotations.NullMarked;
