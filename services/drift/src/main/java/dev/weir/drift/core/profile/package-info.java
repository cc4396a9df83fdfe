/** What a model saw in training: frozen bins, and exact counts that add up. */
@NullMarked
package dev.weir.drift.core.profile;

import org.jspecify.annotations.NullMarked;
