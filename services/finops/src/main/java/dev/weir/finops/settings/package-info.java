/** Settings, and the policies made from them. */
@NullMarked
package dev.weir.finops.settings;

import org.jspecify.annotations.NullMarked;
