/** Python pickles, protocols 0 to 5: an abstract machine that follows every opcode and runs none. */
@NullMarked
package dev.weir.scanner.core.pickle;

import org.jspecify.annotations.NullMarked;
