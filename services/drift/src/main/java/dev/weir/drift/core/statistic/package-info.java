/** Two-sample statistics on frozen bins, with thresholds that know the sizes of both samples. */
@NullMarked
package dev.weir.drift.core.statistic;

import org.jspecify.annotations.NullMarked;
