/** What people ask. */
@NullMarked
package dev.weir.finops.http;

import org.jspecify.annotations.NullMarked;
