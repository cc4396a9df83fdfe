package dev.weir.drift.core.protection;

import dev.weir.drift.core.window.Position;
import java.time.Instant;

/**
 * A label that found its inference.
 *
 * @param position of the inference
 * @param asked when the inference was asked
 * @param source where the label comes from; empty when not said
 * @param at when the label became known
 * @param contradicts whether the model answered otherwise
 * @param input hash of the rounded input of the inference; 0 when it has none
 */
public record Feedback(
        Position position,
        String inferenceId,
        Instant asked,
        String source,
        String label,
        Instant at,
        boolean contradicts,
        long input) {}
