/** The current window: which records, when, and how their features and labels count. */
@NullMarked
package dev.weir.drift.core.window;

import org.jspecify.annotations.NullMarked;
