/** Why a window differs - the world, an attack, broken data or a season - and what to do about it. */
@NullMarked
package dev.weir.drift.core.diagnosis;

import org.jspecify.annotations.NullMarked;
