package dev.weir.cluster.messaging;

import java.time.Instant;
import java.util.UUID;

/**
 * CloudEvents attributes that differ from event to event.
 *
 * @param id of the event
 * @param time when it happened
 * @param correlation the same on all events that go back to one root; empty for a root of its own
 * @param traceparent W3C trace context; empty when there is none
 */
record EventContext(UUID id, Instant time, String correlation, String traceparent) {}
