/** How well detectors find what people labelled, by the rules of the Numenta Anomaly Benchmark. */
@NullMarked
package dev.weir.finops.core.benchmark;

import org.jspecify.annotations.NullMarked;
