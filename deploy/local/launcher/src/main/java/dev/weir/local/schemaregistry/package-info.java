/** The schema registry as a part. */
@NullMarked
package dev.weir.local.schemaregistry;

import org.jspecify.annotations.NullMarked;
