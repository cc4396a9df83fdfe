/** From flights to a model that ONNX Runtime can serve. */
@NullMarked
package dev.weir.examples.flights.training;

import org.jspecify.annotations.NullMarked;
