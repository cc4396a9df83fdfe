/** A person's word on a version. */
@NullMarked
package dev.weir.registry.core.approval;

import org.jspecify.annotations.NullMarked;
