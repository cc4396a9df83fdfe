@NullMarked
package dev.weir.local.script;

import org.jspecify.annotations.NullMarked;
