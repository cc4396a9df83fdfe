/** What foreign model servers write down about their inferences, and how it is read. */
@NullMarked
package dev.weir.drift.core.inferencelog;

import org.jspecify.annotations.NullMarked;
