/** Which regimes the traffic of a model version has been in before, and whether it returns to one. */
@NullMarked
package dev.weir.drift.core.season;

import org.jspecify.annotations.NullMarked;
