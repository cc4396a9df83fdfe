/** Documents that are made from the catalogue, and kept in the tree so that they can be read without a build. */
@NullMarked
package dev.weir.schemas.render;

import org.jspecify.annotations.NullMarked;
