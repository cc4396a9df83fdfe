/** Model cards: what the authors of a model say of it in its README. */
@NullMarked
package dev.weir.scanner.core.card;

import org.jspecify.annotations.NullMarked;
