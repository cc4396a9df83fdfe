/** Change detectors on one stream of values: errors (0 or 1), squared deviations, or any number. */
@NullMarked
package dev.weir.drift.core.detector;

import org.jspecify.annotations.NullMarked;
