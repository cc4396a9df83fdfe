/** How training runs come in and become versions. */
@NullMarked
package dev.weir.registry.core.registration;

import org.jspecify.annotations.NullMarked;
