/** What operators may set, one interface for each feature. */
@NullMarked
package dev.weir.drift.settings;

import org.jspecify.annotations.NullMarked;
