/** What people may ask drift. */
@NullMarked
package dev.weir.drift.http;

import org.jspecify.annotations.NullMarked;
