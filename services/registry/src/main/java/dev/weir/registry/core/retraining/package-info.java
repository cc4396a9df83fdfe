/** Whether a drifted model is trained again. */
@NullMarked
package dev.weir.registry.core.retraining;

import org.jspecify.annotations.NullMarked;
