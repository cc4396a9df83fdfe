/** ONNX models: a walk over the protobuf wire format that loads no tensor. */
@NullMarked
package dev.weir.scanner.core.onnx;

import org.jspecify.annotations.NullMarked;
