@NullMarked
package dev.weir.local.mesh;

import org.jspecify.annotations.NullMarked;
