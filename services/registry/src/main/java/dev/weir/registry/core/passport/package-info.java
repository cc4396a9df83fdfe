/** Where a version stands, and who is waited for. */
@NullMarked
package dev.weir.registry.core.passport;

import org.jspecify.annotations.NullMarked;
