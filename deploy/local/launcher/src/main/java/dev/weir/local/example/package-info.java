/** The example on real data, run as a user would run it: programs of their own. */
@NullMarked
package dev.weir.local.example;

import org.jspecify.annotations.NullMarked;
