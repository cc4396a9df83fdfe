@NullMarked
package dev.weir.local.part;

import org.jspecify.annotations.NullMarked;
