/** The story that {@code weir demo} tells: what is done to the mesh, and which facts must be heard then. */
@NullMarked
package dev.weir.local.demo;

import org.jspecify.annotations.NullMarked;
