@NullMarked
package dev.weir.local.broker;

import org.jspecify.annotations.NullMarked;
