/** Models, their versions, and how a version came to be. */
@NullMarked
package dev.weir.registry.core.model;

import org.jspecify.annotations.NullMarked;
