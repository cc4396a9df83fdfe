@NullMarked
package dev.weir.local.supervise;

import org.jspecify.annotations.NullMarked;
