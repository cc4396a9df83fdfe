/** What a part of the local mesh is: a process with ports, a readiness and things it depends on. */
@NullMarked
package dev.weir.local.part;

import org.jspecify.annotations.NullMarked;
