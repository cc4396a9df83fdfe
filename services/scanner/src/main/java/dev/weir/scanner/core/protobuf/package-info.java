/** Protobuf's wire format, read message by message without a schema compiler. */
@NullMarked
package dev.weir.scanner.core.protobuf;

import org.jspecify.annotations.NullMarked;
