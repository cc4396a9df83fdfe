@NullMarked
package dev.weir.local.home;

import org.jspecify.annotations.NullMarked;
