@NullMarked
package dev.weir.local.terminal;

import org.jspecify.annotations.NullMarked;
