package dev.weir.drift.core.history;

import dev.weir.drift.core.verdict.Recommendation;
import dev.weir.drift.core.window.Span;
import java.util.UUID;

/**
 * A drift that was said.
 *
 * @param id of the event that says it
 * @param sequence number of the window in which it was said
 */
public record Announcement(UUID id, DriftKind kind, long sequence, Span onset, Recommendation recommendation) {}
