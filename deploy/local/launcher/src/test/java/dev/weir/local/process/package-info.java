@NullMarked
package dev.weir.local.process;

import org.jspecify.annotations.NullMarked;
