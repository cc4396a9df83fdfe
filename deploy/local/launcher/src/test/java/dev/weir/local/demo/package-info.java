@NullMarked
package dev.weir.local.demo;

import org.jspecify.annotations.NullMarked;
