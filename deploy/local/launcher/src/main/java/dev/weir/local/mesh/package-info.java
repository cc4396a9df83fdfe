/** The local mesh as a whole: which parts it has and what is made before they start. */
@NullMarked
package dev.weir.local.mesh;

import org.jspecify.annotations.NullMarked;
