/** JSON as documents. */
@NullMarked
package dev.weir.drift.json;

import org.jspecify.annotations.NullMarked;
