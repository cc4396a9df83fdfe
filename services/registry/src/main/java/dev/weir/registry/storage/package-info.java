/** The books of the registry in PostgreSQL, by plain JDBC. One transaction holds state, inbox and outbox. */
@NullMarked
package dev.weir.registry.storage;

import org.jspecify.annotations.NullMarked;
