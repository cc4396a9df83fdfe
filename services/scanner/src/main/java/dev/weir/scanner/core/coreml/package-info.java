/** Core ML models. */
@NullMarked
package dev.weir.scanner.core.coreml;

import org.jspecify.annotations.NullMarked;
