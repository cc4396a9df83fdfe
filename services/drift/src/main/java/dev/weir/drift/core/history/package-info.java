/** What was measured and said of a model version, and what comes next. */
@NullMarked
package dev.weir.drift.core.history;

import org.jspecify.annotations.NullMarked;
