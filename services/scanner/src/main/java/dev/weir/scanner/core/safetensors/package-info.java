/** Safetensors files: the header and the bounds of its tensors. */
@NullMarked
package dev.weir.scanner.core.safetensors;

import org.jspecify.annotations.NullMarked;
