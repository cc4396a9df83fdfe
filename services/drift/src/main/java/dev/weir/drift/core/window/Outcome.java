package dev.weir.drift.core.window;

import java.time.Instant;

/**
 * The truth about an earlier inference.
 *
 * @param position where the inference lies
 * @param at when it was asked
 * @param wrong whether the answer was not the label
 */
public record Outcome(Position position, Instant at, boolean wrong) {}
