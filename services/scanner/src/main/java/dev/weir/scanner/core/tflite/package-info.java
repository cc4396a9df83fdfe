/** TensorFlow Lite's flatbuffers. */
@NullMarked
package dev.weir.scanner.core.tflite;

import org.jspecify.annotations.NullMarked;
