/**
 * ONNX Runtime behind rows of numbers.
 */
@NullMarked
package dev.weir.cluster.onnx;

import org.jspecify.annotations.NullMarked;
