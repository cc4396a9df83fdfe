package dev.weir.drift.core.door;

import java.time.Instant;

/**
 * The truth about an earlier inference.
 *
 * @param inferenceId id of the inference, with its row where the request was a batch
 * @param source where the label comes from; empty when that was not said
 */
public record ObservedLabel(String inferenceId, String model, String label, String source, Instant at) {}
