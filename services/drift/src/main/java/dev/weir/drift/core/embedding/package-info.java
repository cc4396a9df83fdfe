/** Change of embeddings: vectors that stand for texts, images, sounds or videos. */
@NullMarked
package dev.weir.drift.core.embedding;

import org.jspecify.annotations.NullMarked;
