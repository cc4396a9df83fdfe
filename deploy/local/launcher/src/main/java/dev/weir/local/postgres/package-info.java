/** PostgreSQL as a part. */
@NullMarked
package dev.weir.local.postgres;

import org.jspecify.annotations.NullMarked;
