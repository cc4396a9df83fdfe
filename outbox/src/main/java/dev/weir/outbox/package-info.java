/**
 * State and event in one transaction. {@link dev.weir.outbox.JdbcInbox} and {@link dev.weir.outbox.JdbcOutbox} write
 * beside a service's own tables; {@link dev.weir.outbox.OutboxRelay} reads PostgreSQL's write-ahead log and says on
 * Kafka what was committed, at least once and in the order of the commits.
 */
@NullMarked
package dev.weir.outbox;

import org.jspecify.annotations.NullMarked;
