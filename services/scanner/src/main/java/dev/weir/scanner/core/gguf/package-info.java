/** GGUF, the format of llama.cpp. */
@NullMarked
package dev.weir.scanner.core.gguf;

import org.jspecify.annotations.NullMarked;
