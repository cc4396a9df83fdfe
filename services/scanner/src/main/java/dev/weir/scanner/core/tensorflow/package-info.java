/** TensorFlow's graphs: saved models, frozen graphs and meta graphs. */
@NullMarked
package dev.weir.scanner.core.tensorflow;

import org.jspecify.annotations.NullMarked;
